"""alembic.operations.toimpl: what runs Alembic's own operations, for those who put theirs in its place."""


def _run(operations, operation):
    return operations._run_original(operation)


add_column = alter_column = bulk_insert = create_constraint = create_index = _run
create_table = create_table_comment = drop_column = drop_constraint = drop_index = _run
drop_table = drop_table_comment = execute_sql = rename_table = _run
