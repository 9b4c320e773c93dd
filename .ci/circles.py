"""Finds files of a crate that import each other, directly or through others.

A file imports another if one of its paths (`crate::…`, `super::…`, `self::…`, or a `use` of a module below) leads there. A path to a
name that a module only passes on leads to the file that the name comes from. To declare a module, and to pass on its names with
`pub use`, is not to import it.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

SILENT = re.compile(r'//[^\n]*|/\*.*?\*/|r#".*?"#|"(?:\\.|[^"\\])*"', re.S)
USE = re.compile(r"(\bpub(?:\([^)]*\))?\s+)?\buse\s+([^;]+);")
PATH = re.compile(r"(?<![\w$:])(?:crate|self|super)(?:::\w+)+")


def read(path, name, folder):
    """The modules of a crate, by name: each with its file and what is written in it."""
    text = SILENT.sub("", path.read_text()).split("mod tests {")[0]
    found = {name: (path, text)}
    for child in re.findall(r"\bmod\s+(\w+);", text):
        if (below := folder / f"{child}.rs").exists():
            found |= read(below, (*name, child), folder / child)
    return found


def leaves(tree, before=()):
    """The paths that a `use` brings, each with the name that it has there."""
    head, brace, tail = tree.partition("{")
    if not brace:
        path, _, alias = (it.strip() for it in tree.partition(" as "))
        steps = before + tuple(step for step in path.split("::") if step not in ("", "self") or path != "self")
        yield steps, alias or steps[-1]
        return
    before += tuple(step for step in head.strip().split("::") if step)
    depth = start = 0
    for at, sign in enumerate(tail):
        if depth == 0 and sign in ",}":
            if tail[start:at].strip():
                yield from leaves(tail[start:at], before)
            start = at + 1
        depth += (sign == "{") - (sign == "}")


class Crate:
    def __init__(self, root):
        self.modules = read(root, (), root.parent)
        self.uses = {name: list(self.brought(name, text)) for name, (_, text) in self.modules.items()}

    def brought(self, module, text):
        """What the `use` lines of a module bring: the path, the name, and whether it is only passed on."""
        for passed, tree in USE.findall(text):
            for steps, name in leaves(tree):
                yield self.absolute(steps, module), name, bool(passed)

    def absolute(self, steps, module):
        """A path from the root of the crate; nothing if it leads out of it."""
        if steps[0] == "crate":
            return steps[1:]
        if steps[0] in ("self", "super"):
            while steps and steps[0] in ("self", "super"):
                module = module[:-1] if steps[0] == "super" else module
                steps = steps[1:]
            return module + steps
        return module + steps if (*module, steps[0]) in self.modules else None

    def file(self, path, seen=()):
        """The module that a path leads to."""
        module = max((path[:end] for end in range(len(path) + 1) if path[:end] in self.modules), key=len)
        for target, name, _ in self.uses[module]:
            if path[len(module) :][:1] == (name,) and target is not None and (module, name) not in seen:
                return self.file(target + path[len(module) + 1 :], (*seen, (module, name)))
        return module

    def imports(self, module):
        text = USE.sub("", self.modules[module][1])
        paths = [path for path, _, passed in self.uses[module] if path is not None and not passed]
        paths += [self.absolute(tuple(path.split("::")), module) for path in PATH.findall(text)]
        return {self.file(path) for path in paths} - {module}

    def circles(self):
        """Modules that reach each other."""
        reached = {module: self.imports(module) for module in self.modules}
        for through in reached:
            for module in reached:
                if through in reached[module]:
                    reached[module] = reached[module] | reached[through]
        rings = {frozenset(other for other in reached if other in reached[it] and it in reached[other]) for it in reached}
        return [sorted(str(self.modules[it][0]) for it in ring) for ring in rings if ring]


command = ["cargo", "metadata", "--no-deps", "--format-version", "1", "--locked"]
metadata = json.loads(subprocess.check_output(command))
roots = [
    Path(target["src_path"]).relative_to(metadata["workspace_root"])
    for package in metadata["packages"]
    for target in package["targets"]
    if {"lib", "bin", "proc-macro"} & set(target["kind"])
]
circles = [circle for root in roots for circle in Crate(root).circles()]
print("\n".join("files that import each other: " + ", ".join(it) for it in circles) or f"{len(roots)} crates, no circle")
sys.exit(bool(circles))
