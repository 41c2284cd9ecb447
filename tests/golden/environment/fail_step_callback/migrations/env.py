from alembic import context
from elsewhere import note_in_audit_log


class Masked:
    def write(self, text):
        print(text.replace("secret", "***"))

    def flush(self):
        pass


context.configure(url="postgresql://db/shop", on_version_apply=note_in_audit_log, output_buffer=Masked())
with context.begin_transaction():
    context.run_migrations()
