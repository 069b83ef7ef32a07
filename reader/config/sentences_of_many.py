"""What an import says of tables and of texts that hold many articles; see `sentences`."""

from __future__ import annotations

OF_MANY = (
    "Looking into it failed: the program that reads files ended.", "Looking into it took longer than {n} seconds.",
    "Looking into it took more than {n} MB of memory.", "Looking into it failed ({error}).",
    "The table has no rows.", "Larger than {n} MB. Split the table.", "Its cell for the text is empty.",
    "Only the first {n} rows were read. Split the table.", "A quotation mark in row {row} has no second one.",
    (
        "Row {row} has {n} cells, the table has {m} columns. Put cells that hold the delimiter in quotation marks."
    ),
    "Row {row} has {n} cells, the table has {m} columns.", "Line {row} is no JSON object.",
    "“{words}” is no date that could be read.", "The date {date} is in the future.",
    "It is JSON, but holds no objects that articles could be made of.",
    "It is not JSON, whatever its name says. If it is a table, call it .csv.",
    "The workbook is damaged, or has a password. Open it in its program and save it again, or save it as CSV.",
    "Larger than 400 MB when unpacked. Split the workbook, or save it as CSV.",
    "The workbook declares entities of its own, which no office program does. It was not opened.",
    "The document declares entities of its own, which no office program does. It was not opened.",
    "There is no sheet “{name}”. Sheets are: {names}.",
    (
        "Which column holds the text of the articles is not clear. Import it in the window, or name the columns, for "
        "example with --columns title=Headline,text=Body. Columns are: {names}."
    ),
    "The columns were guessed: {names}.", "The table has no column “{name}”. Columns are: {names}.",
    "“{name}” is nothing a column can become. Choose from: {names}.",
    "Two columns become {name}. Set one of them, such as “{other}”, to field or ignore.",
    "“{name}” is no order of dates. It is dmy or mdy.",
    "No column becomes the text of the articles. Name one, for example text=Body.",
    "A mapping is a JSON object as `columns` prints it.",
    "A pattern for separating lines has 1 to 500 characters.",
    (
        "It looks like many articles, and was taken as one. To take them one by one, import it by itself in the "
        "window, or with --split auto."
    ),
    (
        "It looks like {n} articles, and was taken as one. To take them one by one, import it by itself in the window, "
        "or with --split auto."
    ),
)  # fmt: skip
