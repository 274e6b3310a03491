"""`python -m reportedly`: the command, where its script is not on the path."""

from reportedly.cli.main import main

if __name__ == "__main__":
    main()
