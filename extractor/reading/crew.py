"""A pool of worker processes for native code that may crash, hang or leak.

Each worker is a process group of its own with limited memory, replaced after so many tasks, and killed as a group
(with the recogniser it may have started) when its time is up. A worker that loses its parent ends itself and its group.
All workers are forked from one process that has made ready what they share (`prepare`).
Functions travel by name, so they must be importable; arguments and results are pickled.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from extractor.reading.crew_nursery import Nursery, Task, TaskCrash, TaskTimeout, Worker, kill_group

__all__ = ["Crew", "TaskCrash", "TaskTimeout"]


class Crew:
    """`size` workers; `memory_mb` limits the address space of each process of a worker; `timeout_s` is the default
    for a task.

    `prepare`: an importable function without arguments, called once where the workers come from: what it loads is
    theirs without cost; an error in it is left for the task that needs it.
    Usable as a context manager. Tasks wait in one queue and start in the order they were submitted.
    """

    def __init__(
        self,
        size: int,
        memory_mb: int = 4096,
        timeout_s: float = 120.0,
        tasks_per_child: int = 50,
        prepare: Callable[[], Any] | None = None,
    ) -> None:
        self._nursery = Nursery(memory_mb, prepare)
        self._timeout_s = timeout_s
        self._tasks_per_child = tasks_per_child
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._cancelled = False
        self._children: set[int] = set()
        self._lock = threading.Lock()
        if prepare is not None:
            self._nursery.open()
        self._threads = [threading.Thread(target=self._serve, name=f"crew-{at}", daemon=True) for at in range(size)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, function: Callable[..., Any], *args: Any, timeout_s: float | None = None) -> Future[Any]:
        """The result to come; it raises TaskTimeout, TaskCrash or what the function raised. RuntimeError after
        close."""
        if self._closing.is_set():
            raise RuntimeError("crew is closed")
        future: Future[Any] = Future()
        self._tasks.put(Task(function, args, self._timeout_s if timeout_s is None else timeout_s, future))
        return future

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the workers that live now (each is also the id of its group)."""
        with self._lock:
            return tuple(self._children)

    def close(self, cancel: bool = True) -> None:
        """Ends all workers. Waiting tasks are cancelled, running ones killed; with `cancel=False` all are finished
        first."""
        self._closing.set()
        if cancel:
            self._cancel_waiting()
            with self._lock:
                self._cancelled = True
                for pid in self._children:
                    kill_group(pid)
            self._nursery.close()  # whoever waits for a worker sees it at once
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()
        self._nursery.close()
        self._cancel_waiting()

    def _cancel_waiting(self) -> None:
        while True:
            try:
                task = self._tasks.get_nowait()
            except queue.Empty:
                return
            if task is not None:
                task.future.cancel()

    def _serve(self) -> None:
        worker: Worker | None = None
        while (task := self._tasks.get()) is not None:
            if not task.future.set_running_or_notify_cancel():
                continue
            try:
                if worker is None:
                    worker = self._start()
                outcome = worker.do(task)
            except (TaskTimeout, TaskCrash) as error:
                self._drop(worker)
                worker = None
                task.future.set_exception(error)
                continue
            except Exception as error:
                task.future.set_exception(error)
                continue
            outcome.settle(task.future)
            if worker.done >= self._tasks_per_child:
                self._drop(worker)
                worker = None
        self._drop(worker)

    def _start(self) -> Worker:
        worker = Worker(self._nursery)
        with self._lock:
            self._children.add(worker.pid)
            if self._cancelled:  # closed while it started: nobody else knows of it
                kill_group(worker.pid)
        return worker

    def _drop(self, worker: Worker | None) -> None:
        if worker is None:
            return
        with self._lock:  # first, for once it has ended its number may be another's
            self._children.discard(worker.pid)
        worker.end()
