"""models of sqlmodel, asked for by sessions"""

# Not as Alembic: sqlmodel is not there
from datetime import datetime
from enum import Enum
from typing import Optional
from uuid import UUID, uuid4

from alembic import op
from sqlmodel import Column, Field, Relationship, Session, SQLModel, UniqueConstraint, select, text
from sqlmodel import JSON

revision = "a1"
down_revision = None


class Severity(str, Enum):
    LOW = "low"
    HIGH = "high"


class Named(SQLModel):
    name: str = Field(max_length=40, index=True)


class Tenant(Named, table=True):
    id: str = Field(primary_key=True)


class Alert(Named, table=True):
    __table_args__ = (UniqueConstraint("name", "tenant_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    tenant_id: str = Field(foreign_key="tenant.id", ondelete="CASCADE")
    severity: Severity = Severity.LOW
    seen_at: Optional[datetime] = None
    count: int = Field(default=0, nullable=False, sa_column_kwargs={"server_default": text("0")})
    extra: dict = Field(sa_column=Column(JSON))
    tenant: Tenant = Relationship()


def upgrade():
    SQLModel.metadata.create_all(op.get_bind())
    session = Session(op.get_bind())
    session.add(Tenant(id="t", name="first"))
    session.commit()
    for tenant in session.exec(select(Tenant)).all() if hasattr(session, "exec") else session.query(Tenant):
        op.execute(Alert.__table__.update().where(Alert.tenant_id == tenant.id).values(name=tenant.name))


def downgrade():
    op.drop_table("alert")
    op.drop_table("tenant")
