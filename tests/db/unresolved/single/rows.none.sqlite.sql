UPDATE users SET id = id;
