-- id: found
-- parents: ground
-- message: found

-- sqlgen:upgrade
CREATE TRIGGER touches BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touched();
