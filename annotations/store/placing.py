"""What kind of place a folder is: a disk of this computer, one of another, or one that a program copies elsewhere.

SQLite's log (WAL) needs memory that all who read share, which disks of other computers do not offer; and a program
that copies the library while it is open copies file and log apart. What cannot be told counts as local.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from annotations.model.errors import NewsglossError
from annotations.model.place import LOCAL, NETWORK, SYNCED, Place

_NETWORK = {
    "nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "afpfs": "AFP", "webdav": "WebDAV",
    "davfs": "WebDAV", "fuse.davfs": "WebDAV", "fuse.davfs2": "WebDAV", "fuse.sshfs": "SSHFS",
    "fuse.gvfsd-fuse": "GVfs", "fuse.rclone": "rclone", "fuse.s3fs": "S3", "fuse.glusterfs": "GlusterFS",
    "glusterfs": "GlusterFS", "ceph": "Ceph", "fuse.ceph": "Ceph", "lustre": "Lustre", "beegfs": "BeeGFS",
    "gpfs": "GPFS", "afs": "AFS", "coda": "Coda", "ncpfs": "NCP", "9p": "9P", "vboxsf": "VirtualBox",
    "prl_fs": "Parallels", "vmhgfs": "VMware", "fuse.vmhgfs-fuse": "VMware", "fuse.pcloud": "pCloud",
    "fuse.google-drive-ocamlfuse": "Google Drive", "fuse.onedriver": "OneDrive",
}  # fmt: skip
"""Kinds of file systems that another computer, or the host of this one, writes too, and how people call them."""

_MARKS = {
    ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.driveupload": "Google Drive", ".tmp.drivedownload": "Google Drive", ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud", ".stfolder": "Syncthing", ".sync/ID": "Resilio Sync",
}  # fmt: skip
"""What a program puts into the topmost folder that it copies."""

_MARKED = re.compile(r"\._?sync_[0-9a-f]+\.db", re.IGNORECASE)
"""The same, of Nextcloud and ownCloud, whose name has a part of its own in every folder."""

_PARTS = {"com~apple~clouddocs": "iCloud Drive", "iclouddrive": "iCloud Drive"}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_IN_HOME = {"dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive"}
_MOST_LOOKED_AT = 3_000
_DRIVE_REMOTE = 4
_MNT_LOCAL = 0x1000


def place_of(
    path: Path, mounts: str | None = None, environment: Mapping[str, str] | None = None, home: Path | None = None
) -> Place:
    """Return what kind of place a library is in; nothing is changed, and nothing but names of files is looked at.

    Args:
        path: its file.
        mounts: what Linux says is mounted where (`/proc/self/mountinfo`); as it is now by default.
        environment, home: of whoever asks; the process's own by default.
    """
    try:
        # Where it is, whatever links lead there; and by which way a person went, which may be a synced one.
        real = path.resolve()
    except OSError:
        return Place()
    name = _network(real, mounts)
    if name:
        return Place(NETWORK, name)
    name = _synced(real.parent, environment or os.environ, home)
    if name:
        return Place(SYNCED, name)
    return Place(LOCAL)


def copies_beside(path: Path, place: Place) -> list[Path]:
    """Return the files beside a library whose names say that a program which syncs set them apart, newest name last.

    Whether they are of the same library is not looked at.
    """
    stem, found = path.stem, []
    sure = re.compile(
        rf"{re.escape(stem)}(?: \(.*(?:conflict|konflikt|conflit|conflicto|conflitto).*\)|[._]sync-conflict-.+"
        rf"|_conflict-.+|\.conflict|-(?:DESKTOP|LAPTOP)-\w+)",
        re.IGNORECASE,
    )
    likely = re.compile(rf"{re.escape(stem)}(?: \(\d\)| \d|-[\w-]+)", re.IGNORECASE)
    with suppress(OSError):
        for file in path.parent.iterdir():
            if file.suffix.casefold() != path.suffix.casefold() or file.name == path.name:
                continue
            if sure.fullmatch(file.stem) or (place.kind == SYNCED and likely.fullmatch(file.stem)):
                found.append(file)
    return sorted(found)


def told_place(path: Path, uuid: str) -> Place:
    """Return what kind of place a library is in, with the versions of it that a program which syncs set apart.

    Args:
        path: its file.
        uuid: its own; what has another is no version of it.
    """
    from annotations.store.connection import library_uuid, open_reader

    place, copies = place_of(path), []
    for copy in copies_beside(path, place):
        with suppress(NewsglossError, sqlite3.Error, TypeError), closing(open_reader(copy)) as found:
            if library_uuid(found) == uuid:
                copies.append(copy.name)
    return replace(place, copies=tuple(copies))


def _network(path: Path, mounts: str | None) -> str:
    if sys.platform == "win32":
        return _of_windows(path)
    if sys.platform == "darwin":
        return _of_macos(path)
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        except OSError:
            return ""
    best, kind = -1, ""
    for where, type_ in _mounted(mounts):
        # The later of two at the same place lies over the other.
        if len(where) >= best and (path.is_relative_to(where)):
            best, kind = len(where), type_
    return _NETWORK.get(kind.casefold(), "")


def _mounted(mounts: str) -> Iterator[tuple[str, str]]:
    """Yield (place, type) of what is mounted; see proc_pid_mountinfo(5)."""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        parts = before.split(" ")
        if len(parts) > 4 and after:
            yield re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), parts[4]), after.split(" ")[0]


def _of_windows(path: Path) -> str:
    drive = path.drive
    if (drive.startswith("\\\\") and not drive.startswith("\\\\?\\")) or drive.upper().startswith("\\\\?\\UNC"):
        return "SMB"
    import ctypes

    windll = getattr(ctypes, "windll", None)
    remote = windll is not None and windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
    return "SMB" if remote else ""


def _of_macos(path: Path) -> str:
    """Ask the system by statfs(2): 72 bytes of numbers, of which the ones at 64 are flags, then the type's name."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "statfs$INODE64", None) or library.statfs
    told = ctypes.create_string_buffer(4096)
    if call(os.fsencode(path.parent), told) != 0:
        return ""
    flags = int.from_bytes(told.raw[64:68], sys.byteorder)
    kind = told.raw[72:88].split(b"\0")[0].decode("ascii", "replace")
    return "" if flags & _MNT_LOCAL else _NETWORK.get(kind, kind.upper())


def _synced(folder: Path, environment: Mapping[str, str], home: Path | None) -> str:
    home = home or Path.home()
    for variable in _VARIABLES:
        given = environment.get(variable)
        if given and folder.is_relative_to(given):
            return "OneDrive"
    for part in folder.parts:
        if part.casefold() in _PARTS:
            return _PARTS[part.casefold()]
    clouds = home / "Library" / "CloudStorage"
    if folder.is_relative_to(clouds) and folder != clouds:
        # "Dropbox", "OneDrive-Personal", "GoogleDrive-ana@example.org".
        return folder.relative_to(clouds).parts[0].partition("-")[0].replace("GoogleDrive", "Google Drive")
    for above in (folder, *folder.parents):
        for mark, name in _MARKS.items():
            if os.path.lexists(above / mark) and above != home:
                return name
        if above != home and above.is_relative_to(home) and _has_sync_database(above):
            return "Nextcloud"
        if above.parent == home:
            first = re.split(r" [-–(]", above.name.casefold())[0]
            if first in _IN_HOME:
                return _IN_HOME[first]
    return ""


def _has_sync_database(folder: Path) -> bool:
    with suppress(OSError), os.scandir(folder) as found:
        for number, entry in enumerate(found):
            if _MARKED.fullmatch(entry.name):
                return True
            if number > _MOST_LOOKED_AT:
                break
    return False
