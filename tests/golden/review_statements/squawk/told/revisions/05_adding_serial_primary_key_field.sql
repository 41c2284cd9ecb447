-- id: adding_serial_primary_key_field
-- parents: adding_required_field
-- message: adding_serial_primary_key_field

-- sqlgen:upgrade
ALTER TABLE purses ADD PRIMARY KEY (id);
