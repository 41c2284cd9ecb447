from sqlalchemy import MetaData, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

from namings import CONVENTION

metadata = MetaData(naming_convention=CONVENTION)
Base = declarative_base(metadata=metadata)
engine = create_engine("sqlite:///shop.db")
Session = sessionmaker(bind=engine)
