"""Versions of released records: corrections, and who took which version."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("filing", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("filing", sa.Column("replaces_id", sa.String(32), nullable=True))
    op.add_column("filing", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("filing", _moment("ended_at", nullable=True))
    _count_what_is_there()
    _create(
        "correction",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("filing_id", sa.String(32), nullable=False),
        sa.Column("new_id", sa.String(32), nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("asked_by", sa.String(32), nullable=False),
        sa.Column("asked_by_name", sa.String(200), nullable=False),
        _moment("asked_at"),
        sa.Column("ended_by_name", sa.String(200), nullable=False),
        _moment("ended_at", nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        _of("correction", "document_id", "document", "CASCADE"),
        _of("correction", "filing_id", "filing", None),
    )
    op.create_index("ix_correction_document_id", "correction", ["document_id"])
    op.create_index("ix_correction_state", "correction", ["office_id", "state", "asked_at"])
    _create(
        "filing_taking",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("filing_id", sa.String(32), nullable=False),
        sa.Column("taker", sa.String(32), nullable=False),
        sa.Column("taker_name", sa.String(200), nullable=False),
        sa.Column("way", sa.String(16), nullable=False),
        _moment("at"),
        _moment("known_at", nullable=True),
        _of("filing_taking", "filing_id", "filing", "CASCADE"),
        sa.UniqueConstraint("filing_id", "taker", "way", name="uq_filing_taking_filing_id_taker_way"),
    )
    op.create_index("ix_filing_taking_taker", "filing_taking", ["taker"])


def downgrade() -> None:
    """Takes the step back."""
    op.drop_table("filing_taking")
    op.drop_table("correction")
    for name in ("ended_at", "reason", "replaces_id", "version"):
        op.drop_column("filing", name)


def _count_what_is_there() -> None:
    """Records that were decided again have versions already: they are numbered in their order."""
    bind = op.get_bind()
    names = ("id", "document_id", "decided_at", "version", "replaces_id")
    filing = sa.table("filing", *(sa.column(name) for name in names))
    several = sa.select(filing.c.document_id).group_by(filing.c.document_id).having(sa.func.count() > 1)
    rows = sa.select(filing.c.id, filing.c.document_id).where(filing.c.document_id.in_(several))
    last: dict[str, tuple[str, int]] = {}
    for filing_id, document_id in bind.execute(rows.order_by(filing.c.decided_at, filing.c.id)).all():
        before, number = last.get(document_id, (None, 0))
        last[document_id] = (filing_id, number + 1)
        values = {"version": number + 1, "replaces_id": before}
        bind.execute(filing.update().where(filing.c.id == filing_id).values(values))


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


def _of(table: str, column: str, other: str, gone: str | None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=gone)


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
