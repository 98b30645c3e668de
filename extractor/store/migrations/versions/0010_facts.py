"""Facts of decided papers and the cells that sum them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AMOUNTS = (
    "workers",
    "men",
    "women",
    "foreign_workers",
    "children",
    "findings",
    "fine",
    "owed",
    "affected",
    "dead",
    "referred",
    "judged",
)


def upgrade() -> None:
    _create(
        "fact",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("filing_id", sa.String(32), nullable=True),
        sa.Column("document_id", sa.String(32), nullable=True),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("branch", sa.String(32), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("company_id", sa.String(32), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("npwp", sa.String(32), nullable=True),
        sa.Column("nib", sa.String(32), nullable=True),
        sa.Column("npp", sa.String(32), nullable=True),
        sa.Column("regency", sa.String(8), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("report_year", sa.Integer(), nullable=True),
        sa.Column("referred_on", sa.Date(), nullable=True),
        sa.Column("hearing_on", sa.Date(), nullable=True),
        *_amounts(),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        _of("fact", "filing_id", "filing"),
    )
    for name in ("filing_id", "document_id", "company_key", "company_id"):
        op.create_index(f"ix_fact_{name}", "fact", [name])
    own = ["month", "counted_on", "kind", "office_id", "regency", "is_restricted", "id"]
    op.create_index("ix_fact_list", "fact", own)
    _below(
        "fact_inspector",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nip", sa.String(32), nullable=True),
    )
    op.create_index("ix_fact_inspector_key", "fact_inspector", ["office_id", "key"])
    _below("fact_article", sa.Column("article", sa.Text(), nullable=False))
    op.create_index("ix_fact_article_article", "fact_article", ["office_id", "article"])
    _below(
        "fact_finding",
        sa.Column("path", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("articles", sa.JSON(), nullable=False),
        sa.Column("demand", sa.Text(), nullable=True),
        sa.Column("norm", sa.Text(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(16), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
    )
    cell = ("office_id", "dimension", "period", "regency", "kind", "branch", "key", "is_restricted")
    _create(
        "tally",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("branch", sa.String(32), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("regency", sa.String(8), nullable=False),
        sa.Column("dimension", sa.String(16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("documents", sa.BigInteger(), nullable=False),
        *_amounts(),
        sa.UniqueConstraint(*cell, name="uq_tally_cell"),
    )


def downgrade() -> None:
    """Takes the step back."""
    for table in ("tally", "fact_finding", "fact_article", "fact_inspector", "fact"):
        op.drop_table(table)


def _amounts() -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in AMOUNTS]


def _create(name: str, *parts: Any) -> None:
    op.create_table(
        name,
        *parts,
        sa.Column("office_id", sa.String(32), nullable=False),
        _of(name, "office_id", "office", None),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_office_id", name, ["office_id"])


def _below(name: str, *parts: Any) -> None:
    _create(
        name,
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("fact_id", sa.String(32), nullable=False),
        *parts,
        _of(name, "fact_id", "fact"),
    )
    op.create_index(f"ix_{name}_fact_id", name, ["fact_id"])


def _of(table: str, column: str, other: str, when: str | None = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=when)
