"""The roll: companies that must file a WLK, lists of them, what was received, letters sent."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "roll_company",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("npwp", sa.String(32), nullable=True),
        sa.Column("npwp_key", sa.String(32), nullable=True),
        sa.Column("nib", sa.String(32), nullable=True),
        sa.Column("npp", sa.String(32), nullable=True),
        sa.Column("npp_key", sa.String(32), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("regency", sa.String(8), nullable=False),
        sa.Column("kbli", sa.String(8), nullable=True),
        sa.Column("workers", sa.Integer(), nullable=True),
        sa.Column("since", sa.Integer(), nullable=True),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("company_id", sa.String(32), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_company", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_company"),
    )
    op.create_index("ix_roll_company_company_id", "roll_company", ["company_id"])
    op.create_index("ix_roll_company_name_key", "roll_company", ["office_id", "name_key"])
    op.create_index("ix_roll_company_nib", "roll_company", ["office_id", "nib"])
    op.create_index("ix_roll_company_npp_key", "roll_company", ["office_id", "npp_key"])
    op.create_index("ix_roll_company_npwp_key", "roll_company", ["office_id", "npwp_key"])
    op.create_index("ix_roll_company_office_id", "roll_company", ["office_id"])
    op.create_index("ix_roll_company_regency", "roll_company", ["office_id", "regency", "name"])
    op.create_table(
        "roll_report",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("roll_id", sa.String(32), nullable=False),
        sa.Column("fact_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_report", "roll_id", "roll_company", "CASCADE"),
        _of("roll_report", "office_id", "office"),
        _of("roll_report", "fact_id", "fact", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_report"),
        sa.UniqueConstraint("fact_id", name="uq_roll_report_fact"),
    )
    op.create_index("ix_roll_report_of", "roll_report", ["roll_id", "year", "kind", "received_on"])
    op.create_index("ix_roll_report_office_id", "roll_report", ["office_id"])
    op.create_index("ix_roll_report_year", "roll_report", ["office_id", "year", "kind"])
    op.create_table(
        "roll_join",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("roll_id", sa.String(32), nullable=False),
        sa.Column("joined_by_name", sa.Text(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_join", "roll_id", "roll_company", "CASCADE"),
        _of("roll_join", "document_id", "document", "CASCADE"),
        _of("roll_join", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_join"),
    )
    op.create_index("ix_roll_join_document_id", "roll_join", ["document_id"])
    op.create_index("ix_roll_join_office_id", "roll_join", ["office_id"])
    op.create_index("ix_roll_join_roll_id", "roll_join", ["roll_id"])
    op.create_table(
        "roll_list",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("after_id", sa.String(32), nullable=True),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("read_by_name", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("applied_by_name", sa.Text(), nullable=True),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_list", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_list"),
    )
    op.create_index("ix_roll_list_applied", "roll_list", ["office_id", "applied_at"])
    op.create_index("ix_roll_list_office_id", "roll_list", ["office_id"])
    op.create_table(
        "roll_line",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("list_id", sa.String(32), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(8), nullable=False),
        sa.Column("roll_id", sa.String(32), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_line", "list_id", "roll_list", "CASCADE"),
        _of("roll_line", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_line"),
    )
    op.create_index("ix_roll_line_of", "roll_line", ["list_id", "verdict", "line"])
    op.create_index("ix_roll_line_office_id", "roll_line", ["office_id"])
    op.create_table(
        "roll_letter",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("roll_id", sa.String(32), nullable=False),
        sa.Column("run_id", sa.String(32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(64), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("regency", sa.String(8), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("answer_on", sa.Date(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("written_by_name", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("roll_letter", "office_id", "office"),
        _of("roll_letter", "roll_id", "roll_company", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_roll_letter"),
        sa.UniqueConstraint("roll_id", "year", "nth", name="uq_roll_letter_nth"),
    )
    op.create_index("ix_roll_letter_office_id", "roll_letter", ["office_id"])
    op.create_index("ix_roll_letter_run", "roll_letter", ["run_id"])


def downgrade() -> None:
    """Takes the step back."""
    for table in ("roll_letter", "roll_line", "roll_list", "roll_join", "roll_report", "roll_company"):
        op.drop_table(table)


def _of(table: str, column: str, other: str, when: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=when)
