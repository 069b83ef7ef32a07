"""The pool of worker processes: what they are to read, what they have read, and when they pause.

Each worker process has a thread that minds it (`minder`); deadlines are kept here, by whoever waits for results.
"""

from __future__ import annotations

import atexit
import heapq
import threading
import time
from collections import Counter, deque

from reader.articles.minder import JOIN_S, Article, Minder, PartRefusal, Result
from reader.articles.worker import Setup, Task

_BATCH_FILES = 16
_BATCH_BYTES = 256 * 1024
# A batch fits into the smallest pipe there is, so that sending it never waits for a worker that itself waits to send.
_BATCH_PATHS = 1500
_MOST_UNREAD_BYTES = 4 * 1024 * 1024
_MOST_FAILED_STARTS = 3
_MOST_DEATHS = 3
_MOST_BAD_PARTS = 20
_LOOK_EVERY_S = 0.05
_PAUSED_S = 1.0


class Pool:
    """Workers that read the files offered, until closed.

    Results are kept until they are taken by their number. Workers pause while 4 MB of results wait, but for the file
    that is taken next. The methods are for one thread, the one that offers and takes.
    """

    def __init__(self, workers: int, setup: Setup) -> None:
        self.setup = setup
        self.start_lock = threading.Lock()
        self._workers = workers
        self._minders: list[Minder] = []
        self._lock = threading.Lock()
        self._work = threading.Condition(self._lock)
        self._arrived = threading.Condition(self._lock)
        self._queue: list[Task] = []
        self._results: dict[int, deque[Result]] = {}
        self._deaths: Counter[tuple[int, int]] = Counter()
        self._bad_parts: Counter[int] = Counter()
        self._unread = 0
        self._wanted = 0
        self._stopping = False
        self._failed_starts = 0
        self._given_up = ""
        self._looked_at = 0.0
        # Should nobody close it: a program that ends in the middle of starting a worker leaves that one confused.
        atexit.register(self.close)

    def offer(self, task: Task) -> None:
        """Give a file to the workers."""
        with self._lock:
            heapq.heappush(self._queue, task)
            self._work.notify()
        if len(self._minders) < self._workers:
            minder = Minder(self)
            self._minders.append(minder)
            minder.start()

    def take(self, number: int, timeout_s: float) -> Result | None:
        """Return the next result for a file, or None when it has none after the time.

        A file of several articles has several: `Many` comes first, `Done` or `Refusal` last. Workers over their
        deadlines are ended here.
        """
        with self._lock:
            if self._wanted != number:
                self._wanted = number
                self._work.notify_all()
            if number not in self._results:
                self._arrived.wait(timeout_s)
            waiting = self._results.get(number)
            result = waiting.popleft() if waiting else None
            if not waiting:
                self._results.pop(number, None)
            if isinstance(result, Article | PartRefusal):
                self._unread -= len(result.packed)
                if not isinstance(result, Article) or result.more:
                    self._work.notify_all()
        self._look_at_deadlines(time.monotonic())
        return result

    def close(self) -> None:
        """Kill the workers and wait until they are gone."""
        with self._lock:
            self._stopping = True
            self._queue.clear()
            self._work.notify_all()
        for minder in self._minders:
            minder.kill()
        for minder in self._minders:
            minder.join(JOIN_S)
        atexit.unregister(self.close)

    def _look_at_deadlines(self, now: float) -> None:
        gap = now - self._looked_at
        if gap < _LOOK_EVERY_S:
            return
        # Nobody asked for a while: whoever takes was busy, or we and the workers were stopped (Ctrl+Z, a closed lid).
        excused = gap if self._looked_at and gap > _PAUSED_S else 0.0
        self._looked_at = now
        for minder in self._minders:
            minder.end_overdue(now, excused)

    # What follows is for the minders.

    @property
    def stopping(self) -> bool:
        """Whether the pool is being closed."""
        return self._stopping

    @property
    def given_up(self) -> str:
        """Why no more workers are started; empty while they are."""
        return self._given_up

    def wait_for_work(self) -> bool:
        """Wait until there is something to read; False when the pool closes."""
        with self._lock:
            while not self._stopping and not self._has_work():
                self._work.wait()
            return not self._stopping

    def next_batch(self) -> list[Task]:
        """Take files to read off the queue; none where others were faster, or where too many results wait."""
        with self._lock:
            return self._batch() if self._has_work() else []

    def settle(self, number: int, result: Result) -> None:
        """Keep a result until it is taken."""
        with self._lock:
            self._results.setdefault(number, deque()).append(result)
            if isinstance(result, Article | PartRefusal):
                self._unread += len(result.packed)
            if number == self._wanted:
                self._arrived.notify()

    def wait_for_room(self, numbers: set[int]) -> None:
        """Wait while too many results do; not where the file taken next is among those a worker has before it.

        Args:
            numbers: of the files it has. While the first of them is the one taken next, its own results are what waits.
        """
        with self._lock:
            while not self._stopping and self._unread >= _MOST_UNREAD_BYTES:
                if self._wanted in numbers and not self._results.get(self._wanted):
                    return
                self._work.wait()

    def give_back(self, tasks: deque[Task]) -> None:
        """Let other workers have files that were not begun."""
        with self._lock:
            if not self._stopping:
                for task in tasks:
                    heapq.heappush(self._queue, task)
                self._work.notify_all()

    def may_try_again(self, number: int, part: int = 0) -> bool:
        """Whether a file whose worker died gets another chance: what kills a worker may lie elsewhere.

        Two are given, since what kills all workers at once may take the second one with the first one's file in hand.
        """
        with self._lock:
            self._deaths[number, part] += 1
            return self._deaths[number, part] < _MOST_DEATHS

    def may_go_on(self, number: int) -> bool:
        """Whether the parts of a file after one that had to be given up are read: not after the twentieth of these."""
        with self._lock:
            self._bad_parts[number] += 1
            return self._bad_parts[number] <= _MOST_BAD_PARTS

    def note_start(self, trouble: str) -> None:
        """Count starts that failed in a row, with what went wrong; too many, and no more are tried."""
        with self._lock:
            self._failed_starts = self._failed_starts + 1 if trouble else 0
            if self._failed_starts >= _MOST_FAILED_STARTS:
                self._given_up = f"The program that reads files does not start: {trouble}"

    def _has_work(self) -> bool:
        return bool(self._queue) and (self._unread < _MOST_UNREAD_BYTES or self._queue[0].number == self._wanted)

    def _batch(self) -> list[Task]:
        # Towards the end batches get smaller, so that all workers end together.
        share = max(1, len(self._queue) // (2 * self._workers))
        batch = [heapq.heappop(self._queue)]
        size, characters = batch[0].size, len(batch[0].path)
        while self._queue and len(batch) < min(share, _BATCH_FILES):
            size += self._queue[0].size
            characters += len(self._queue[0].path)
            if size > _BATCH_BYTES or characters > _BATCH_PATHS:
                break
            batch.append(heapq.heappop(self._queue))
        return batch
