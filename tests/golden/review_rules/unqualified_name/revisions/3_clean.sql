-- id: clean
-- parents: found
-- message: clean

-- sqlgen:upgrade
CREATE TABLE public.b (id bigint PRIMARY KEY);
