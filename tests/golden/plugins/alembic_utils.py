"""The entities of alembic_utils, created, replaced and dropped."""
from alembic import op
from alembic_utils.pg_extension import PGExtension
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_grant_table import PGGrantTable, PGGrantTableChoice
from alembic_utils.pg_materialized_view import PGMaterializedView
from alembic_utils.pg_policy import PGPolicy
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_view import PGView
from alembic_utils.replaceable_entity import register_entities

revision = 'aaaa'
down_revision = None

extension = PGExtension(schema='public', signature='uuid-ossp')
function = PGFunction(
    schema='public',
    signature='toUpper(some_text text default \'my:text\', other  integer)',
    definition="""
    returns text
    as
    $$ select upper(some_text) || ':' || other::text; $$ language SQL;
    """,
)
plpgsql = PGFunction.from_sql("""
create or replace function public.touch() returns trigger as $$
begin
  new.updated := now(); new.label = ':x'; return new;
end $$ language plpgsql;
""")
view = PGView('public', 'busy "people"', 'select id::text, name from person where busy;  ')
parsed_view = PGView.from_sql('CREATE OR REPLACE VIEW public.idle(id) AS select id from person where not busy;')
filled = PGMaterializedView('shop', 'totals', 'select count(*) from person')
empty = PGMaterializedView.from_sql('create materialized view shop.empties as select 1 with no data;')
trigger = PGTrigger(
    schema='public',
    signature='on_change',
    on_entity='public.person',
    is_constraint=False,
    definition='BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.touch()',
)
late = PGTrigger.from_sql(
    'CREATE CONSTRAINT TRIGGER late AFTER INSERT ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f()'
)
policy = PGPolicy.from_sql('create policy own on person for select using (name = current_user)')
grant = PGGrantTable('public', 'person', 'reader', PGGrantTableChoice.SELECT, columns=['name', 'id'])
deletes = PGGrantTable('public', 'person', 'writer', 'DELETE', with_grant_option=True)
entities = [extension, function, plpgsql, view, parsed_view, filled, empty, trigger, late, policy, grant, deletes]
register_entities(entities, exclude_schemas=['audit'])


def upgrade():
    for entity in entities:
        op.create_entity(entity)
    for entity in entities[1:]:
        op.replace_entity(entity)


def downgrade():
    for entity in reversed(entities):
        op.drop_entity(entity)
    op.drop_entity(view, cascade=True)
