from sqlalchemy import MetaData, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

metadata = MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_N_name)s", "pk": "%(table_name)s_pkey"})
Base = declarative_base(metadata=metadata)
engine = create_engine("sqlite:///shop.db")
Session = sessionmaker(bind=engine)
