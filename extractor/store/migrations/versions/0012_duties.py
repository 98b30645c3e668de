"""What nota ask of companies: duties, receipts, deeds."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "duty",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("fact_id", sa.String(32), nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("path", sa.String(64), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("basis", sa.String(16), nullable=False),
        sa.Column("deed", sa.String(16), nullable=True),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("duty", "fact_id", "fact", "CASCADE"),
        _of("duty", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
        sa.UniqueConstraint("document_id", "path", name="uq_duty_place"),
    )
    op.create_index("ix_duty_office_due", "duty", ["office_id", "due_on"])
    for name in ("fact_id", "document_id", "office_id"):
        op.create_index(f"ix_duty_{name}", "duty", [name])
    op.create_table(
        "nota_receipt",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("noted_by", sa.String(32), nullable=False),
        sa.Column("noted_by_name", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("nota_receipt", "document_id", "document", "CASCADE"),
        _of("nota_receipt", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_nota_receipt"),
    )
    for name in ("document_id", "office_id"):
        op.create_index(f"ix_nota_receipt_{name}", "nota_receipt", [name])
    op.create_table(
        "duty_deed",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("path", sa.String(64), nullable=False),
        sa.Column("deed", sa.String(16), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("answer_id", sa.String(32), nullable=True),
        sa.Column("done_by", sa.String(32), nullable=False),
        sa.Column("done_by_name", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        _of("duty_deed", "document_id", "document", "CASCADE"),
        _of("duty_deed", "answer_id", "document", "SET NULL"),
        _of("duty_deed", "office_id", "office"),
        sa.PrimaryKeyConstraint("id", name="pk_duty_deed"),
    )
    op.create_index("ix_duty_deed_place", "duty_deed", ["document_id", "path"])
    for name in ("answer_id", "office_id"):
        op.create_index(f"ix_duty_deed_{name}", "duty_deed", [name])


def downgrade() -> None:
    """Takes the step back."""
    for table in ("duty_deed", "nota_receipt", "duty"):
        op.drop_table(table)


def _of(table: str, column: str, other: str, when: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=when)
