"""No revision: it says down_revision nowhere."""
revision = "none"
