"""Everything that is measured in bytes or specs a second.

    python3 -m benches.throughput
"""

from __future__ import annotations

from benches.throughput import analysers, generator, json_lines

if __name__ == "__main__":
    analysers.main()
    json_lines.main()
    generator.main()
