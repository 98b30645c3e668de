"""The door of the room."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from extractor.access import IDLE
from extractor.store import batch_ledger, indexing, meters, outbox
from extractor.store.agenda import Agenda
from extractor.store.batch_feeding import BatchFeeding
from extractor.store.batch_figures import BatchFigures
from extractor.store.batch_ledger import BatchLedger
from extractor.store.batches import Batches
from extractor.store.blobs import Blobs
from extractor.store.clerk_figures import ClerkFigures
from extractor.store.companies import Companies
from extractor.store.company_deeds import CompanyDeeds
from extractor.store.company_follower import CompanyFollower
from extractor.store.copies import Copies
from extractor.store.corrections import Corrections
from extractor.store.covers import Covers
from extractor.store.database import Database
from extractor.store.documents import Documents
from extractor.store.duties import Duties, DutyFollower
from extractor.store.duty_lists import DutyLists
from extractor.store.events import Events
from extractor.store.figures import Figures
from extractor.store.filings import Filings
from extractor.store.grants import Grants
from extractor.store.late_pages import LatePages
from extractor.store.leases import Leases
from extractor.store.leaving import Leaving
from extractor.store.links import Links
from extractor.store.looks import Looks
from extractor.store.office_settings import OfficeSettings, holidays, nota_days
from extractor.store.outbox import Outbox
from extractor.store.pages import Pages
from extractor.store.projection import Projection
from extractor.store.questions import Questions
from extractor.store.rearranging import Rearranging
from extractor.store.recaps import Recaps
from extractor.store.reshaping import Reshaping
from extractor.store.roll_follower import RollFollower
from extractor.store.roll_letters import RollLetters
from extractor.store.roll_lists import RollLists
from extractor.store.rolls import Rolls
from extractor.store.samples import Samples
from extractor.store.seal import Seal
from extractor.store.search import Search
from extractor.store.second_readings import SecondReadings
from extractor.store.secret import Secret
from extractor.store.takings import Takings
from extractor.store.tasks import Tasks
from extractor.store.tokens import Tokens
from extractor.store.transfers import Transfers
from extractor.store.uploads import Uploads
from extractor.store.users import Users
from extractor.store.workers import Workers


class Store:
    """Everything the program remembers. Thread-safe; calls block; migrate first.

    `url`: `sqlite:////path/app.sqlite` or `postgresql://…`; `folder`: where `blobs` and `derived` lie; `idle`: when a
    session ends by itself; `blobs`: where originals lie, if not in that folder.
    """

    def __init__(self, url: str, folder: Path, idle: timedelta = IDLE, blobs: Blobs | None = None) -> None:
        self.database = Database(url)
        self.blobs = blobs or Blobs(folder)
        self.secret = Secret(folder)
        self.uploads = Uploads(self.database)
        self.agenda = Agenda(self.database)
        self.clerk_figures = ClerkFigures(self.database)
        self.covers = Covers(self.database)
        self.looks = Looks(self.database)
        self.links = Links(self.database)
        self.transfers = Transfers(self.database, self.blobs)
        self.pages = Pages(self.database)
        self.documents = Documents(self.database)
        self.tasks = Tasks(self.database)
        self.second_readings = SecondReadings(self.database)
        self.questions = Questions(self.database)
        self.reshaping = Reshaping(self.database)
        self.late_pages = LatePages(self.database)
        self.rearranging = Rearranging(self.database)
        self.filings = Filings(self.database)
        self.corrections = Corrections(self.database)
        self.copies = Copies(self.database)
        self.takings = Takings(self.database)
        self.users = Users(self.database, idle)
        self.events = Events(self.database)
        self.workers = Workers(self.database)
        self.leases = Leases(self.database)
        self.meters = meters.Meters(self.database)
        self.batches = Batches(self.database)
        self.batch_feeding = BatchFeeding(self.database)
        self.batch_figures = BatchFigures(self.database)
        self.batch_ledger = BatchLedger(self.database)
        self.grants = Grants(self.database)
        self.tokens = Tokens(self.database)
        self.search = Search(self.database)
        self.leaving = Leaving(self.database)
        self.outbox = Outbox(self.database)
        self.projection = Projection(self.database, [CompanyFollower()])
        self.companies = Companies(self.database)
        self.company_deeds = CompanyDeeds(self.database)
        self.figures = Figures(self.database)
        self.settings = OfficeSettings(self.database)
        follower = DutyFollower(holidays, nota_days)
        self.projection.followers.append(follower)
        self.duties = Duties(self.database, follower)
        self.duty_lists = DutyLists(self.database)
        self.projection.followers.append(RollFollower())
        self.rolls = Rolls(self.database)
        self.roll_lists = RollLists(self.database, self.projection, self.companies.catch_up)
        self.roll_letters = RollLetters(self.database, self.rolls)
        self.samples = Samples(self.database)
        self.recaps = Recaps(self.database, self.figures, Seal(self.secret))
        self.database.watchers += [self.projection.watch, indexing.watch, outbox.watch, batch_ledger.watch]
        self.database.watchers.append(meters.watch)  # last: see there

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
