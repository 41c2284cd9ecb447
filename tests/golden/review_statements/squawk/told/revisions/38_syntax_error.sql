-- id: syntax_error
-- parents: require_timeout_settings
-- message: syntax_error

-- sqlgen:upgrade
SELECT f(1, 2,);
