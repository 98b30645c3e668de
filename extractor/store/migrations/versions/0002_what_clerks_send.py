"""What clerks send: pieces of uploads, duplicates, agenda and boxes."""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    """Takes the step back."""
