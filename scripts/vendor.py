"""Fetch the JavaScript libraries that stand in the repository, at the versions pinned beside them.

    python scripts/vendor.py                 fetch what `vendored.csv` pins; refuse what has another checksum
    python scripts/vendor.py d3=7.9.1        pin another version of a package, write its checksum, fetch it

Each folder VENDORED has a `vendored.csv`: the file, the npm package and version it is from, its path there, its
SHA-256. Needs npm.
"""

from __future__ import annotations

import csv
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
VENDORED = (ROOT / "facts" / "pages" / "vendor", ROOT / "tests" / "web" / "vendor")
COLUMNS = ("file", "package", "version", "member", "sha256")


def pinned(folder: Path) -> list[dict[str, str]]:
    """The rows of a folder's `vendored.csv`."""
    with (folder / "vendored.csv").open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))


def package_files(package: str, version: str) -> dict[str, bytes]:
    """Path → contents of every file that an npm package of this version holds."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{package}@{version}"]
        packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
        with tarfile.open(Path(folder) / packed) as archive:
            members = [member for member in archive if member.isfile()]
            return {member.name.removeprefix("package/"): archive.extractfile(member).read() for member in members}


def refresh(folder: Path, versions: dict[str, str]) -> None:
    rows, packages = pinned(folder), {}
    for row in rows:
        package = row["package"]
        changed = versions.get(package, row["version"]) != row["version"]
        row["version"] = versions.get(package, row["version"])
        if package not in packages:
            packages[package] = package_files(package, row["version"])
        data = packages[package][row["member"]]
        checksum = hashlib.sha256(data).hexdigest()
        if not changed and row["sha256"] and checksum != row["sha256"]:
            sys.exit(f"{row['file']}: expected the SHA-256 {row['sha256']}, got {checksum}")
        row["sha256"] = checksum
        (folder / row["file"]).write_bytes(data)
        print(f"{folder.relative_to(ROOT)}/{row['file']}: {package} {row['version']}")
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (folder / "vendored.csv").write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    told = dict(argument.split("=", 1) for argument in sys.argv[1:])
    for place in VENDORED:
        refresh(place, told)
