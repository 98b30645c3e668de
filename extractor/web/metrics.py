"""`GET /metrics`: how the machine stands, in the text that Prometheus collects.

Every number comes from the database (whichever process is asked, and whichever worker read) and is kept for a few
seconds. No office, person, file or kind of document is told apart. Who sees it: an administrator, a key with the scope
`metrics` that an administrator made, and, where `metrics_local` says so, programs of the same machine.
"""

from __future__ import annotations

import ipaddress
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

import extractor
from extractor.batch import BatchState
from extractor.store.gauges import Gauges
from extractor.store.meters import Sums
from extractor.web.services import Services
from extractor.web.visitors import visitor

api = APIRouter(tags=["system"])

KEPT_S = 5.0
"""However many ask: the database is asked no more often."""
_FORWARDED = frozenset({"forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"})
_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def watcher(request: Request) -> None:
    """Dependency: somebody who may see figures of the whole machine."""
    tools: Services = request.app.state.services
    if not (tools.options.metrics_local and is_local(request)):
        visitor(request).require("metrics.see")


def is_local(request: Request) -> bool:
    """Asked by a program of this machine for itself: not through a proxy that stands here, and not by a page that a
    browser here has open under a name of its own."""
    if request.client is None or _FORWARDED & set(request.headers) or request.url.hostname not in _LOCAL_NAMES:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


@api.get("/metrics", summary="Figures of the machine for Prometheus", response_class=PlainTextResponse)
def get_metrics(request: Request, _: Annotated[None, Depends(watcher)]) -> Response:
    """Text of Prometheus, or OpenMetrics where `Accept` asks for it."""
    watched: Watched = request.app.state.watched
    registry = CollectorRegistry(auto_describe=False)
    registry.register(watched)
    encode, media_type = choose_encoder(request.headers.get("accept", ""))
    return Response(encode(registry), headers={"content-type": media_type, "cache-control": "no-store"})


class Watched(Collector):
    """The figures of one desk, asked anew after `KEPT_S`. Thread-safe."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = threading.Lock()
        self._kept: tuple[float, Gauges, Sums, int] | None = None

    def collect(self) -> Iterable[Metric]:
        with self._lock:  # several that ask at once wait for one answer
            if self._kept is None or time.monotonic() - self._kept[0] >= KEPT_S:
                store = self._services.store
                self._kept = (time.monotonic(), store.meters.now(), store.meters.sums(), store.blobs.free_bytes())
            _, gauges, sums, free = self._kept
        return [*_counted(sums), *_standing(gauges, free)]


def _counted(sums: Sums) -> Iterator[Metric]:
    yield InfoMetricFamily("wlk", "The program.", {"version": extractor.__version__})
    times = [("+Inf" if bound == float("inf") else f"{bound:g}", count) for bound, count in sums.times]
    yield HistogramMetricFamily("wlk_page_seconds", "Seconds to read a page.", buckets=times, sum_value=sums.seconds)
    pages, failed = sums.times[-1][1], sum(sums.failed.values())
    total = CounterMetricFamily("wlk_pages", "Pages whose reading ended.", labels=["outcome"])
    total.add_metric(["read"], pages - failed)
    total.add_metric(["failed"], failed)
    yield total
    for name, told, counts in (
        ("wlk_page_failures", "Pages that could not be read, by code.", sums.failed),
        ("wlk_file_refusals", "Files that were refused, by code.", sums.refused),
    ):
        family = CounterMetricFamily(name, told, labels=["code"])
        for code, count in sorted(counts.items()):
            family.add_metric([code], count)
        yield family


def _standing(gauges: Gauges, free_bytes: int) -> Iterator[Metric]:
    files = GaugeMetricFamily("wlk_queue_files", "Files that are not read yet.", labels=["lane", "state"])
    oldest = GaugeMetricFamily("wlk_queue_oldest_seconds", "How long the first waits.", labels=["lane", "state"])
    for place, one in sorted(gauges.line.items()):
        files.add_metric(place, one.files)
        oldest.add_metric(place, one.oldest_s or 0.0)
    yield from (files, oldest)
    parked = GaugeMetricFamily("wlk_pages_parked", "Failed pages that wait for a person.", labels=["code"])
    for code, count in sorted(gauges.parked.items()):
        parked.add_metric([code], count)
    yield parked
    boxes = GaugeMetricFamily("wlk_batches", "Archive boxes.", labels=["state"])
    for state in get_args(BatchState):
        boxes.add_metric([state], gauges.boxes.get(state, 0))
    yield boxes
    for name, told, value in (
        ("wlk_feeder_stopped", "1 while archives are not fed (no room, a folder that is away).", bool(gauges.trouble)),
        ("wlk_outbox_messages", "Messages to webhooks that are not delivered yet.", gauges.messages),
        ("wlk_outbox_oldest_seconds", "How long the first of them waits.", gauges.late_messages_s or 0.0),
        ("wlk_workers", "Workers with a sign of life in the last 30 s.", gauges.workers),
        ("wlk_disk_free_bytes", "Room on the disk of the originals, as this desk sees it.", free_bytes),
        (
            "wlk_last_backup_timestamp_seconds",
            "When the last backup was whole; 0: never.",
            gauges.last_backup.timestamp() if gauges.last_backup else 0.0,
        ),
    ):
        yield GaugeMetricFamily(name, told, value)
