"""Archive boxes: their files, pages and ledger; lanes of uploads, tries of pages; leases."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("batch_page", "batch_event", "batch_file", "batch_source", "batch")


def upgrade() -> None:
    op.add_column("upload", sa.Column("lane", sa.String(16), nullable=False, server_default="interactive"))
    op.add_column("page", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "lease",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("holder", sa.String(100), nullable=False),
        _moment("until"),
        sa.Column("trouble", sa.String(64), nullable=True),
        _moment("since", nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_lease"),
    )
    _create(
        "batch",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("box", sa.String(40), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("sides", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("made_by", sa.String(32), nullable=False),
        sa.Column("made_by_name", sa.String(200), nullable=False),
        _moment("made_at"),
        sa.Column("closed_by_name", sa.String(200), nullable=True),
        _moment("closed_at", nullable=True),
        sa.Column("statement", sa.JSON(), nullable=True),
        sa.UniqueConstraint("office_id", "box", name="uq_batch_office_id_box"),
    )
    op.create_index("ix_batch_state", "batch", ["state"])
    _create(
        "batch_source",
        sa.Column("id", NUMBER, nullable=False),
        _batch(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        _of("batch_source", "batch_id", "batch"),
        sa.UniqueConstraint("batch_id", "location", name="uq_batch_source_batch_id_location"),
    )
    _create(
        "batch_file",
        sa.Column("id", NUMBER, nullable=False),
        _batch(),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("record_type", sa.String(64), nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("cause", sa.String(64), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=True),
        sa.Column("sha256", sa.String(64), nullable=True),
        sa.Column("upload_id", sa.String(32), nullable=True),
        sa.Column("same_as", sa.BigInteger(), nullable=True),
        _of("batch_file", "batch_id", "batch"),
        _of("batch_file", "source_id", "batch_source"),
        _of("batch_file", "upload_id", "upload", "SET NULL"),
        sa.UniqueConstraint("source_id", "path", "place", name="uq_batch_file_source_id_path_place"),
    )
    op.create_index("ix_batch_file_state", "batch_file", ["batch_id", "state", "id"])
    op.create_index("ix_batch_file_sha256", "batch_file", ["batch_id", "sha256"])
    op.create_index("ix_batch_file_upload_id", "batch_file", ["upload_id"])
    _create(
        "batch_event",
        sa.Column("id", NUMBER, nullable=False),
        _batch(),
        sa.Column("file_id", sa.BigInteger(), nullable=True),
        sa.Column("before", sa.String(16), nullable=True),
        sa.Column("after", sa.String(16), nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(64), nullable=True),
        sa.Column("actor", sa.String(32), nullable=False),
        _moment("at"),
        sa.Column("detail", sa.JSON(), nullable=True),
        _of("batch_event", "batch_id", "batch"),
    )
    op.create_index("ix_batch_event_ledger", "batch_event", ["batch_id", "id"])
    _create(
        "batch_page",
        sa.Column("id", NUMBER, nullable=False),
        _batch(),
        sa.Column("file_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("cause", sa.String(64), nullable=True),
        sa.Column("folio", sa.Integer(), nullable=True),
        sa.Column("folio_of", sa.Integer(), nullable=True),
        sa.Column("cover", sa.Text(), nullable=True),
        _moment("at"),
        _of("batch_page", "batch_id", "batch"),
        _of("batch_page", "file_id", "batch_file"),
        sa.UniqueConstraint("file_id", "number", name="uq_batch_page_file_id_number"),
    )
    op.create_index("ix_batch_page_state", "batch_page", ["batch_id", "state", "cause"])
    op.create_index("ix_batch_page_at", "batch_page", ["batch_id", "at"])


def downgrade() -> None:
    """Takes the step back."""
    for table in (*TABLES, "lease"):
        op.drop_table(table)
    op.drop_column("page", "tries")
    op.drop_column("upload", "lane")


def _create(name: str, *parts: sa.Column[Any] | sa.Constraint) -> None:
    """A table of an office: its rows carry `office_id`, indexed."""
    op.create_table(
        name,
        *parts,
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=f"fk_{name}_office_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_office_id", name, ["office_id"])


def _batch() -> sa.Column[Any]:
    return sa.Column("batch_id", sa.String(32), nullable=False)


def _of(table: str, column: str, other: str, gone: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=gone)


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
