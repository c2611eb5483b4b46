"""What the tests stand on: the program, its database, a mail server, a browser of few words."""
