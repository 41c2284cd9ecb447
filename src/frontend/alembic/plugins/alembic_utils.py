"""alembic_utils: functions, views, triggers and the like as objects that operations create, replace and drop."""
