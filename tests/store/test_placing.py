"""What kind of place a library is in is told by what is mounted and by what syncing programs leave in their folders."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import Unwritten
from annotations.model.place import LOCAL, NETWORK, SYNCED, Place
from annotations.store.placing import copies_beside, place_of
from tests.store.making import made

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /people/ana/school rw,relatime shared:2 - cifs //server/class rw,vers=3.1.1
41 22 0:41 / /net/nfs rw,relatime - nfs4 server:/export rw
42 22 0:42 / /people/ana/my\\040stick rw,relatime - vfat /dev/sdb1 rw
43 22 0:43 / /people/ana/far rw,nosuid - fuse.sshfs ana@far:/ rw
44 41 8:2 / /net/nfs/disk rw,relatime - ext4 /dev/sdc1 rw
45 22 0:45 / /mnt/windows rw,relatime - fuseblk /dev/sda3 rw
"""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="what is mounted is told otherwise there")


@LINUX
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/people/ana/study.newsgloss", Place(LOCAL)),
        ("/people/ana/school/study.newsgloss", Place(NETWORK, "SMB")),
        ("/people/ana/school-work/study.newsgloss", Place(LOCAL)),
        ("/net/nfs/study.newsgloss", Place(NETWORK, "NFS")),
        ("/net/nfs/disk/study.newsgloss", Place(LOCAL)),
        ("/people/ana/my stick/study.newsgloss", Place(LOCAL)),
        ("/people/ana/far/a/b/study.newsgloss", Place(NETWORK, "SSHFS")),
        ("/mnt/windows/study.newsgloss", Place(LOCAL)),
    ],
)
def test_a_disk_of_another_computer_is_told_by_what_is_mounted(path, place):
    assert place_of(Path(path), MOUNTS, {}, Path("/people/nobody")) == place


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache/", "Dropbox"),
        (".tmp.driveupload/", "Google Drive"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder/", "Syncthing"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    ],
)
def test_a_synced_folder_is_told_by_what_is_at_its_top(tmp_path, mark, name):
    top, folder = tmp_path / "shared", tmp_path / "shared" / "studies" / "2026"
    folder.mkdir(parents=True)
    if mark.endswith("/"):
        (top / mark).mkdir()
    else:
        (top / mark).touch()
    assert place_of(folder / "study.newsgloss", "", {}, tmp_path) == Place(SYNCED, name)
    assert place_of(tmp_path / "study.newsgloss", "", {}, tmp_path) == Place(LOCAL)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive - School of Norda/studies", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs/studies", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ana@example.org/My Drive", "Google Drive"),
        ("Library/CloudStorage/Dropbox", "Dropbox"),
        ("Dropboxes", ""),
        ("Documents/OneDrive papers", ""),
    ],
)
def test_a_synced_folder_is_told_by_its_name(tmp_path, folder, name):
    (tmp_path / folder).mkdir(parents=True)
    found = place_of(tmp_path / folder / "study.newsgloss", "", {}, tmp_path)
    assert found == (Place(SYNCED, name) if name else Place(LOCAL))


def test_onedrive_is_told_by_what_windows_says_of_it(tmp_path):
    folder = tmp_path / "elsewhere" / "studies"
    folder.mkdir(parents=True)
    environment = {"OneDriveCommercial": str(tmp_path / "elsewhere")}
    assert place_of(folder / "study.newsgloss", "", environment, Path("/people/nobody")) == Place(SYNCED, "OneDrive")


def test_a_link_into_a_synced_folder_counts_as_that_folder(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / ".stfolder").mkdir()
    (tmp_path / "shared" / "study.newsgloss").touch()
    (tmp_path / "study.newsgloss").symlink_to(tmp_path / "shared" / "study.newsgloss")
    assert place_of(tmp_path / "study.newsgloss", "", {}, tmp_path).name == "Syncthing"


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("study (Ana's conflicted copy 2026-11-29).newsgloss", True),
        ("study (conflicted copy 2026-11-29 101500).newsgloss", True),
        ("study (In Konflikt stehende Kopie von Ana 2026-11-29).newsgloss", True),
        ("study.sync-conflict-20261129-101500-ABCDEFG.newsgloss", True),
        ("study_conflict-20261129-101500.newsgloss", True),
        ("study-DESKTOP-4F2K9A.newsgloss", True),
        ("study.Conflict.newsgloss", True),
        ("study (1).newsgloss", False),
        ("study-anas-laptop.newsgloss", False),
        ("study 2.newsgloss", False),
        ("study before summer.newsgloss", None),
        ("studying.newsgloss", None),
        ("study (conflicted copy).txt", None),
    ],
)
def test_copies_that_a_syncing_program_set_apart_are_told_by_their_names(tmp_path, name, sure):
    path = tmp_path / "study.newsgloss"
    for file in (path, tmp_path / name):
        file.touch()
    local, synced = copies_beside(path, Place()), copies_beside(path, Place(SYNCED, "Dropbox"))
    assert ([one.name for one in local], [one.name for one in synced]) == (
        [name] if sure else [],
        [name] if sure is not None else [],
    )


@pytest.fixture
def shared(tmp_path) -> Library:
    """A library in a synced folder."""
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    with made(tmp_path / "shared" / "study.newsgloss") as library:
        yield library


def files(library: Library) -> set[str]:
    return {file.name for file in library.path.parent.iterdir()} - {".stfolder"}


def test_in_a_synced_folder_nothing_but_the_lock_is_beside_the_library_between_two_changes(shared):
    for number in range(3):
        shared.codebook.add("topic", f"Ferries {number}")
        assert files(shared) == {"study.newsgloss", "study.newsgloss.lock"}
    assert shared.db.execute("PRAGMA synchronous").fetchone()[0] == 3
    shared.close()
    assert files(shared) == {"study.newsgloss"}


def test_there_others_read_while_it_is_written(shared):
    with Library.open(shared.path) as reader:
        for number in range(5):
            shared.codebook.add("topic", f"Ferries {number}")
            with reader.snapshot():
                assert any(code.name == f"Ferries {number}" for code in reader.codebook.all().values())


def test_there_a_change_waits_for_whoever_reads_a_moment(shared):
    reading, read = threading.Event(), threading.Event()

    def read_a_moment() -> None:
        with Library.open(shared.path) as reader, reader.snapshot():
            list(reader.articles)
            reading.set()
            read.wait(0.3)

    thread = threading.Thread(target=read_a_moment)
    thread.start()
    reading.wait(10)
    shared.codebook.add("topic", "Ferries")
    thread.join()
    assert shared.check() == []


def test_there_a_change_that_nobody_lets_through_is_told_in_words_and_done_again(shared):
    shared.db.execute("PRAGMA busy_timeout = 50")
    with Library.open(shared.path) as reader:
        with reader.snapshot():
            list(reader.articles)
            with pytest.raises(Unwritten, match="is being read and cannot be written meanwhile"):
                shared.codebook.add("topic", "Ferries")
            assert not any(code.name == "Ferries" for code in shared.codebook.all().values())
        shared.codebook.add("topic", "Ferries")
    assert shared.check() == []


def test_a_library_that_is_left_in_a_log_is_read_and_gone_on_with_there(tmp_path):
    """A program that died on a local disk left file and log; both were put into a synced folder."""
    library = made(tmp_path / "study.newsgloss")
    library.codebook.add("topic", "Ferries")
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    for end in ("", "-wal"):
        (tmp_path / "shared" / f"study.newsgloss{end}").write_bytes((tmp_path / f"study.newsgloss{end}").read_bytes())
    library.close()
    with made(tmp_path / "shared" / "study.newsgloss") as there:
        assert any(code.name == "Ferries" for code in there.codebook.all().values())
        assert files(there) == {"study.newsgloss", "study.newsgloss.lock"}
        assert there.check() == []
