-- id: accepted
-- parents: clean
-- message: accepted

-- sqlgen:upgrade
-- sqlgen: accept trigger-lock because it was looked at
CREATE TRIGGER touches BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touched();
