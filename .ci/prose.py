"""Finds words and patterns that CONTRIBUTING ("Texts") rules out, in both languages.

    python3 .ci/prose.py

Prints each place as FILE:LINE with what to write instead, and exits with 1 if there is one.
"""

import re
import subprocess
import sys
from pathlib import Path

# What is hand-written. Tables that others wrote and pages that the engine writes are not.
SUFFIXES = {".rs", ".md", ".toml", ".py", ".mjs", ".css", ".sh", ".trycmd", ".json", ".stderr"}
NOT_OURS = re.compile(r"src/generated/|status-data/(dist|iana)/|tests/conformance/|\.ci/prose\.py|.*package-lock")

# English: a pattern, and what a native writes.
ENGLISH = {
    r"\b[Aa]s advice\b": "an imperative, or `should`",
    r"\b[Aa]new\b": "`again`, or a verb with `re-`",
    r"\b(is|are) (no|none) (a|an|the)?\s?(code|codes|number|numbers|name|path|error|registry|identifier|keyword|site)\b(?! (longer|more))":
        "`is not a …`",
    r"\b[Ww]hat (stands|may stand)\b": "the noun: `the arguments`, `the text before`",
    r"\b[Ww]hat is (said|told) of\b": "the noun: `the texts`, `the message about`",
    r"\bone (variant|text|page|predicate|file|folder|meaning|spec|line|module) an? [a-z]+\b":
        "`one … per …`",
    r"\b[Ww]ho (writes|wants|has closed|asks for)\b(?!.*\?)": "`whoever`, `anyone who`",
}
THERE_IS = re.compile(r"[Tt]here (is|are) (no|none)")

# Korean: a pattern, and what an editor writes.
KOREAN = {
    "권장하자면": "권고하는 동작을 그대로 쓴다: `먼저 …를 확인한다`",
    "(혼동|오해)하기 쉬우나": "차이를 바로 쓴다: `…일 때는 422를 쓴다`",
    "알지 못하는 한": "`…이 확인된 경우가 아니면`",
    "누구인지 알지만": "`신원은 확인했지만`",
    "물리치": "`차단하다`, `거절하다`",
    "돌고 돌": "`순환하다`",
    "다 써 버": "`모두 소진하다`",
    "꺼 두었": "`중단하다`, `비활성화하다`",
    "등록부": "`레지스트리`",
    "잘못된 게이트웨이": "`게이트웨이 오류`",
    "자리를 떠": "`이탈하다`, `종료되다`",
}


def findings(path: Path):
    """Each place in the file, as its line's number, what was found and what to write instead."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return
    for number, line in enumerate(lines, 1):
        for pattern, instead in ENGLISH.items():
            found = re.search(pattern, line)
            if found and not THERE_IS.search(line):
                yield number, found.group(), instead
        for word, instead in KOREAN.items():
            if word in line:
                yield number, word, instead


def main() -> int:
    listed = subprocess.run(["git", "ls-files"], check=True, capture_output=True, text=True)
    count = 0
    for name in listed.stdout.splitlines():
        path = Path(name)
        # The rules themselves show what they rule out.
        if path.suffix not in SUFFIXES or NOT_OURS.match(name) or name == "CONTRIBUTING.md":
            continue
        for number, found, instead in findings(path):
            print(f"{name}:{number}: `{found}`: write {instead}")
            count += 1
    print(f"{count} places to reword" if count else "no place to reword")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
