"""The first tables: one file, as a migration is one step."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "office",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_office"),
        sa.UniqueConstraint("name", name="uq_office_name"),
    )
    op.create_table(
        "worker",
        sa.Column("id", sa.String(length=100), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_worker"),
    )
    op.create_table(
        "agenda",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_agenda_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_agenda"),
        sa.UniqueConstraint("office_id", "year", name="uq_agenda_office_id_year"),
    )
    op.create_index("ix_agenda_office_id", "agenda", ["office_id"], unique=False)

    op.create_table(
        "answer",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=True),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("request", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_answer_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sa.UniqueConstraint("user_id", "key", name="uq_answer_user_id_key"),
    )
    op.create_index("ix_answer_at", "answer", ["at"], unique=False)

    op.create_table(
        "event",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=True),
        sa.Column("actor", sa.String(length=32), nullable=False),
        sa.Column("actor_name", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("thing", sa.String(length=32), nullable=False),
        sa.Column("thing_id", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_event_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_index("ix_event_office_id", "event", ["office_id"], unique=False)
    op.create_index("ix_event_thing_id", "event", ["thing_id"], unique=False)

    op.create_table(
        "login_failure",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=True),
        sa.Column("name_digest", sa.String(length=64), nullable=False),
        sa.Column("address_digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_login_failure_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_login_failure"),
    )
    op.create_index("ix_login_failure_address_digest", "login_failure", ["address_digest"], unique=False)
    op.create_index("ix_login_failure_name_digest", "login_failure", ["name_digest"], unique=False)

    op.create_table(
        "upload",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=True),
        sa.Column("agenda_number", sa.String(length=64), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("uploaded_by", sa.String(length=32), nullable=False),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("error_code", sa.String(length=64), nullable=True),
        sa.Column("error_facts", sa.JSON(), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=True),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_upload_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_upload"),
    )
    op.create_index("ix_upload_error_code", "upload", ["error_code"], unique=False)
    op.create_index("ix_upload_office_newest", "upload", ["office_id", "uploaded_at", "is_restricted"], unique=False)
    op.create_index("ix_upload_office_agenda", "upload", ["office_id", "agenda_number"], unique=False)
    op.create_index("ix_upload_office_id", "upload", ["office_id"], unique=False)
    op.create_index("ix_upload_sha256", "upload", ["sha256"], unique=False)
    op.create_index("ix_upload_state_uploaded_at", "upload", ["state", "uploaded_at"], unique=False)

    op.create_table(
        "user_account",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("full_name", sa.String(length=200), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("rights", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_user_account_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_user_account"),
        sa.UniqueConstraint("name", name="uq_user_account_name"),
    )
    op.create_index("ix_user_account_office_id", "user_account", ["office_id"], unique=False)

    op.create_table(
        "document",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("pages", sa.JSON(), nullable=False),
        sa.Column("asides", sa.JSON(), nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=False),
        sa.Column("type_confidence", sa.Double(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("engines", sa.JSON(), nullable=False),
        sa.Column("checked", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_document_office_id"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_document_upload_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("upload_id", "number", name="uq_document_upload_id_number"),
    )
    op.create_index("ix_document_office_id", "document", ["office_id"], unique=False)
    op.create_index("ix_document_sha256", "document", ["sha256"], unique=False)

    op.create_table(
        "page",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("quality", sa.Double(), nullable=True),
        sa.Column("rotation_deg", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=True),
        sa.Column("seconds", sa.Double(), nullable=True),
        sa.Column("error_code", sa.String(length=64), nullable=True),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_page_office_id"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_page_upload_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_page"),
        sa.UniqueConstraint("upload_id", "number", name="uq_page_upload_id_number"),
    )
    op.create_index("ix_page_office_id", "page", ["office_id"], unique=False)

    op.create_table(
        "session",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_session_office_id"),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name="fk_session_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    op.create_index("ix_session_office_id", "session", ["office_id"], unique=False)
    op.create_index("ix_session_user_id", "session", ["user_id"], unique=False)

    op.create_table(
        "field_value",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=32), nullable=False),
        sa.Column("author_name", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("orig", sa.Text(), nullable=True),
        sa.Column("method", sa.String(length=16), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_field_value_document_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_field_value_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_field_value"),
        sa.UniqueConstraint("document_id", "path", "seq", name="uq_field_value_document_id_path_seq"),
    )
    op.create_index("ix_field_value_office_id", "field_value", ["office_id"], unique=False)

    op.create_table(
        "review_task",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("holder", sa.String(length=32), nullable=True),
        sa.Column("holder_name", sa.String(length=200), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("focus", sa.JSON(), nullable=False),
        sa.Column("doubts", sa.JSON(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=32), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_review_task_document_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_review_task_office_id"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_review_task_upload_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_review_task"),
        sa.UniqueConstraint("document_id", name="uq_review_task_document_id"),
    )
    op.create_index("ix_review_task_decided_by", "review_task", ["decided_by"], unique=False)
    op.create_index("ix_review_task_holder", "review_task", ["holder"], unique=False)
    op.create_index("ix_review_task_office_id", "review_task", ["office_id"], unique=False)
    op.create_index(
        "ix_review_task_queue", "review_task", ["office_id", "state", "rank", "opened_at", "id", "is_restricted"]
    )
    op.create_index(
        "ix_review_task_decided", "review_task", ["office_id", "state", "decided_at", "id", "is_restricted"]
    )
    op.create_index("ix_review_task_upload_id", "review_task", ["upload_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("task_id", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("decided_by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("effort", sa.JSON(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_decision_office_id"),
        sa.ForeignKeyConstraint(["task_id"], ["review_task.id"], name="fk_decision_task_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_index("ix_decision_office_id", "decision", ["office_id"], unique=False)
    op.create_index("ix_decision_task_id", "decision", ["task_id"], unique=False)

    op.create_table(
        "filing",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=False),
        sa.Column("task_id", sa.String(length=32), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("provenance", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.String(length=32), nullable=False),
        sa.Column("decided_by_name", sa.String(length=200), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_filing_document_id"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_filing_office_id"),
        sa.ForeignKeyConstraint(["task_id"], ["review_task.id"], name="fk_filing_task_id"),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_filing_upload_id"),
        sa.PrimaryKeyConstraint("id", name="pk_filing"),
    )
    op.create_index("ix_filing_document_id", "filing", ["document_id"], unique=False)
    op.create_index("ix_filing_office_id", "filing", ["office_id"], unique=False)
    op.create_index("ix_filing_office_type_decided", "filing", ["office_id", "record_type", "decided_at"], unique=False)
    op.create_index("ix_filing_task_id", "filing", ["task_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_filing_task_id", table_name="filing")
    op.drop_index("ix_filing_office_type_decided", table_name="filing")
    op.drop_index("ix_filing_office_id", table_name="filing")
    op.drop_index("ix_filing_document_id", table_name="filing")

    op.drop_table("filing")
    op.drop_index("ix_decision_task_id", table_name="decision")
    op.drop_index("ix_decision_office_id", table_name="decision")

    op.drop_table("decision")
    op.drop_index("ix_review_task_upload_id", table_name="review_task")
    op.drop_index("ix_review_task_queue", table_name="review_task")
    op.drop_index("ix_review_task_decided", table_name="review_task")
    op.drop_index("ix_review_task_office_id", table_name="review_task")
    op.drop_index("ix_review_task_holder", table_name="review_task")
    op.drop_index("ix_review_task_decided_by", table_name="review_task")

    op.drop_table("review_task")
    op.drop_index("ix_field_value_office_id", table_name="field_value")

    op.drop_table("field_value")
    op.drop_index("ix_session_user_id", table_name="session")
    op.drop_index("ix_session_office_id", table_name="session")

    op.drop_table("session")
    op.drop_index("ix_page_office_id", table_name="page")

    op.drop_table("page")
    op.drop_index("ix_document_sha256", table_name="document")
    op.drop_index("ix_document_office_id", table_name="document")

    op.drop_table("document")
    op.drop_index("ix_user_account_office_id", table_name="user_account")

    op.drop_table("user_account")
    op.drop_index("ix_upload_state_uploaded_at", table_name="upload")
    op.drop_index("ix_upload_sha256", table_name="upload")
    op.drop_index("ix_upload_office_id", table_name="upload")
    op.drop_index("ix_upload_office_newest", table_name="upload")
    op.drop_index("ix_upload_office_agenda", table_name="upload")
    op.drop_index("ix_upload_error_code", table_name="upload")

    op.drop_table("upload")
    op.drop_index("ix_login_failure_name_digest", table_name="login_failure")
    op.drop_index("ix_login_failure_address_digest", table_name="login_failure")

    op.drop_table("login_failure")
    op.drop_index("ix_event_thing_id", table_name="event")
    op.drop_index("ix_event_office_id", table_name="event")

    op.drop_table("event")
    op.drop_index("ix_answer_at", table_name="answer")

    op.drop_table("answer")
    op.drop_index("ix_agenda_office_id", table_name="agenda")

    op.drop_table("agenda")
    op.drop_table("worker")
    op.drop_table("office")
