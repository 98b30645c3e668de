"""Run by Alembic: the connection comes from `extractor.store.migration.migrate`."""

from alembic import context

from extractor.store import (
    batch_tables,
    company_tables,
    door_tables,
    duty_tables,
    fact_tables,
    recap_tables,
    roll_tables,
    tables,
)
from extractor.store.columns import Base
from extractor.store.keeping import erasure_tables
from extractor.store.meters import MeterRow
from extractor.store.office_settings import OfficeSettingRow

assert erasure_tables.ErasureRow.metadata is Base.metadata
assert (
    tables.UploadRow.metadata
    is door_tables.CardRow.metadata
    is batch_tables.BatchRow.metadata
    is company_tables.CompanyRow.metadata
    is fact_tables.FactRow.metadata
    is duty_tables.DutyRow.metadata
    is OfficeSettingRow.metadata
    is MeterRow.metadata
    is recap_tables.RecapRow.metadata
    is roll_tables.RollCompanyRow.metadata
    is Base.metadata
)  # the tables are known only once their module is read
connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,
    compare_type=True,
)
context.run_migrations()
