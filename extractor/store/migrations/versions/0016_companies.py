"""Companies: their papers, the keys they are found by, proposals, merges and splits."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "company",
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("into_id", sa.String(32), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("company", "office_id", "office.id"),
        sa.PrimaryKeyConstraint("seq", name="pk_company"),
        sa.UniqueConstraint("id", name="uq_company_id"),
    )
    op.create_index("ix_company_office_id", "company", ["office_id"])
    op.create_table(
        "company_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        _of("company_key", "seq", "company.seq", "CASCADE"),
        sa.PrimaryKeyConstraint("key", "seq", name="pk_company_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_company_key_seq", "company_key", ["seq"])
    op.create_table(
        "company_paper",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("document_id", sa.String(32), nullable=True),
        sa.Column("fact_id", sa.String(32), nullable=True),
        sa.Column("company_id", sa.String(32), nullable=False),
        sa.Column("by_person", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("npwp", sa.String(32), nullable=True),
        sa.Column("nib", sa.String(32), nullable=True),
        sa.Column("npp", sa.String(32), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("regency", sa.String(8), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("company_paper", "document_id", "document.id", "CASCADE"),
        _of("company_paper", "company_id", "company.id", "CASCADE"),
        _of("company_paper", "office_id", "office.id"),
        sa.PrimaryKeyConstraint("id", name="pk_company_paper"),
    )
    for column in ("document_id", "fact_id", "company_id", "office_id"):
        op.create_index(f"ix_company_paper_{column}", "company_paper", [column])
    op.create_table(
        "company_proposal",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("one_id", sa.String(32), nullable=False),
        sa.Column("other_id", sa.String(32), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("put_off_at", MOMENT, nullable=True),
        sa.Column("decided_by_name", sa.Text(), nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("company_proposal", "one_id", "company_paper.id", "CASCADE"),
        _of("company_proposal", "other_id", "company_paper.id", "CASCADE"),
        _of("company_proposal", "office_id", "office.id"),
        sa.PrimaryKeyConstraint("id", name="pk_company_proposal"),
    )
    op.create_index("ix_company_proposal_open", "company_proposal", ["office_id", "state", "score"])
    for column in ("one_id", "other_id", "office_id"):
        op.create_index(f"ix_company_proposal_{column}", "company_proposal", [column])
    op.create_table(
        "company_deed",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("company_id", sa.String(32), nullable=False),
        sa.Column("other_id", sa.String(32), nullable=False),
        sa.Column("act", sa.String(8), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("proposal_id", sa.String(32), nullable=True),
        sa.Column("done_by", sa.String(32), nullable=False),
        sa.Column("done_by_name", sa.Text(), nullable=False),
        sa.Column("done_at", MOMENT, nullable=False),
        sa.Column("undone_by_name", sa.Text(), nullable=True),
        sa.Column("undone_at", MOMENT, nullable=True),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("company_deed", "company_id", "company.id", "CASCADE"),
        _of("company_deed", "other_id", "company.id", "CASCADE"),
        _of("company_deed", "office_id", "office.id"),
        sa.PrimaryKeyConstraint("id", name="pk_company_deed"),
    )
    for column in ("company_id", "other_id", "office_id"):
        op.create_index(f"ix_company_deed_{column}", "company_deed", [column])


def downgrade() -> None:
    """Takes the step back."""
    for table in ("company_deed", "company_proposal", "company_paper", "company_key", "company"):
        op.drop_table(table)


def _of(table: str, column: str, other: str, when: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [other], name=f"fk_{table}_{column}", ondelete=when)
