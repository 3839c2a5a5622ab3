extension NewProject {
  /// The files of a new project that no other project has.
  static let texts = [
    ("identities.csv", "address,person_id\n"), (".gitignore", ignored), ("README.md", readMe),
  ]

  /// What can be made again, and what holds names: neither belongs in a repository.
  private static let ignored = """
    /data/
    /output/
    /identities.csv
    /deliveries/*
    !/deliveries/sample-network/

    """

  private static let readMe = """
    # Ons netwerk

    Dit project draait meteen, op de verzonnen gegevens in `deliveries/sample-network/`:

        ringwerk run                      de jaarlijkse evaluatie; open daarna output/index.html

    Zo maakt u het eigen:

    1. Zet de eigen gegevens in een map met de datum als naam, zoals `deliveries/2026-01-15/`, en bekijk wat ervan genomen wordt:
       `ringwerk check deliveries/2026-01-15`. Hoe de bestanden heten en welke kolommen zij hebben, laat het voorbeeld zien.
    2. Haal het voorbeeld weg, met alles wat eruit gemaakt is: `rm -r deliveries/sample-network data output`.
    3. Zet de spelregels van de ringen en de gewenste rapporten in `pipelines/`. Een fout daarin wordt gemeld met regel en kolom.
    4. Draai opnieuw: `ringwerk run`.

    Voor gegevens uit Teams, Zoom, Forms of een ander programma zegt `pipelines/mappings/` hoe ze gelezen worden, en
    `identities.csv` wie wie is. Dat bestand bevat namen of adressen en blijft buiten elke versiegeschiedenis.

    # Our network

    This project runs at once, on the invented records in `deliveries/sample-network/`:

        ringwerk run                      the yearly evaluation; then open output/index.html

    To make it your own:

    1. Put your records in a folder that is called by their day, such as `deliveries/2026-01-15/`, and look at what is taken:
       `ringwerk check deliveries/2026-01-15`. The sample shows the names of files and columns.
    2. Take the sample away, with all that was made of it: `rm -r deliveries/sample-network data output`.
    3. Write the agreements of the rings and the reports you want into `pipelines/`. A mistake is told with its line and column.
    4. Run again: `ringwerk run`; `--language en` makes the reports English.

    For records from Teams, Zoom, Forms or another program `pipelines/mappings/` says how they are read, and `identities.csv` who
    is who. That file holds names or addresses and stays out of every version history.

    """
}
