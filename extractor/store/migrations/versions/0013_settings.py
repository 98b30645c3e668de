"""What offices set for themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office_setting",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("set_by", sa.String(32), nullable=False),
        sa.Column("set_by_name", sa.Text(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_office_setting_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_office_setting"),
    )
    op.create_index("ix_office_setting_key", "office_setting", ["office_id", "key"])
    op.create_index("ix_office_setting_office_id", "office_setting", ["office_id"])


def downgrade() -> None:
    """Takes the step back."""
    op.drop_table("office_setting")
