<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Newsgloss</source>
        <translation>Über Newsgloss</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Schließt dieses Fenster (Esc)</translation>
    </message>
    <message>
        <source>Newsgloss {version}</source>
        <translation>Newsgloss {version}</translation>
    </message>
    <message>
        <source>With Qt {version} under the LGPL. The typefaces Source Serif and Source Sans are under the SIL Open Font License.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads news closely and annotates it, offline, in one file.</source>
        <translation>Nachrichten genau lesen und annotieren, ohne Netz, in einer Datei.</translation>
    </message>
    <message>
        <source>This library: {file}</source>
        <translation>Diese Bibliothek: {file}</translation>
    </message>
    <message>
        <source>Settings: {folder}</source>
        <translation>Einstellungen: {folder}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New library…</source>
        <translation>Neue Bibliothek…</translation>
    </message>
    <message>
        <source>Makes an empty library in a file of your choice.</source>
        <translation>Legt eine leere Bibliothek in einer Datei Ihrer Wahl an.</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>Opens another library file.</source>
        <translation>Öffnet eine andere Bibliotheksdatei.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Writes a checked copy of the whole library to another file.</source>
        <translation>Schreibt eine geprüfte Kopie der ganzen Bibliothek in eine andere Datei.</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>Ihr Name…</translation>
    </message>
    <message>
        <source>Changes the name that stands with your annotations; a pseudonym will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Takes article files into the library; files can also be dropped on the window.</source>
        <translation>Nimmt Artikeldateien in die Bibliothek auf; Dateien können auch im Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Takes all article files of a folder and those below it.</source>
        <translation>Nimmt alle Artikeldateien eines Ordners und seiner Unterordner auf.</translation>
    </message>
    <message>
        <source>Import the clipboard</source>
        <translation>Zwischenablage importieren</translation>
    </message>
    <message>
        <source>Makes an article of the text in the clipboard.</source>
        <translation>Macht aus dem Text der Zwischenablage einen Artikel.</translation>
    </message>
    <message>
        <source>Last import report</source>
        <translation>Letzter Importbericht</translation>
    </message>
    <message>
        <source>Shows what became of each file of the last import.</source>
        <translation>Zeigt, was aus jeder Datei des letzten Imports wurde.</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>Annotationen exportieren…</translation>
    </message>
    <message>
        <source>Writes annotations as files that other programs read.</source>
        <translation>Schreibt Annotationen als Dateien für andere Programme.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Changes how the program looks and what it remembers; all counts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Closes the window; all is saved.</source>
        <translation>Schließt das Fenster; alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes your newest change back, also one of an earlier day or another article.</source>
        <translation>Nimmt Ihre neueste Änderung zurück, auch die eines früheren Tages oder eines anderen Artikels.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Does again what undo took back.</source>
        <translation>Wiederholt, was rückgängig gemacht wurde.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected words.</source>
        <translation>Kopiert die ausgewählten Wörter.</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>Den ganzen Text auswählen</translation>
    </message>
    <message>
        <source>Selects the whole text of the article.</source>
        <translation>Wählt den ganzen Text des Artikels aus.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Says that you are through with this article, or with all that are selected in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not started</source>
        <translation>Als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Says that you have not started with this article, or with all that are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the article…</source>
        <translation>Artikel ein Thema geben…</translation>
    </message>
    <message>
        <source>Puts a topic on the whole article, or on all that are selected in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Writes a note on the whole article.</source>
        <translation>Schreibt eine Notiz zum ganzen Artikel.</translation>
    </message>
    <message>
        <source>Set a field from the selection…</source>
        <translation>Feld aus der Auswahl setzen…</translation>
    </message>
    <message>
        <source>Makes the selected words the value of a field, with these words as its evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all articles of the list</source>
        <translation>Alle Artikel der Liste auswählen</translation>
    </message>
    <message>
        <source>Selects every article that the filter lets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field for all selected articles…</source>
        <translation>Feld für alle ausgewählten Artikel setzen…</translation>
    </message>
    <message>
        <source>Gives a field one value in all articles that are selected in the list, or removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article&apos;s history</source>
        <translation>Verlauf des Artikels zeigen</translation>
    </message>
    <message>
        <source>Lists what was done in the open article, newest first, in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original…</source>
        <translation>Original zeigen…</translation>
    </message>
    <message>
        <source>Shows the text of the open article exactly as it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Original speichern…</translation>
    </message>
    <message>
        <source>Writes the file that the open article was made of, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected articles</source>
        <translation>Ausgewählte Artikel löschen</translation>
    </message>
    <message>
        <source>Deletes the articles selected in the list, or the one that is open, with their annotations; undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label with the active label</source>
        <translation>Mit dem aktiven Label versehen</translation>
    </message>
    <message>
        <source>Labels the selected words with the label used last.</source>
        <translation>Versieht die ausgewählten Wörter mit dem zuletzt benutzten Label.</translation>
    </message>
    <message>
        <source>Label or tag…</source>
        <translation>Label oder Thema geben…</translation>
    </message>
    <message>
        <source>Opens the palette, in which typing finds labels, topics and entities and makes new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the paragraph…</source>
        <translation>Absatz ein Thema geben…</translation>
    </message>
    <message>
        <source>Puts a topic on the paragraph the caret is in.</source>
        <translation>Gibt dem Absatz am Cursor ein Thema.</translation>
    </message>
    <message>
        <source>Note on the selection</source>
        <translation>Notiz zur Auswahl</translation>
    </message>
    <message>
        <source>Writes a note on the selected words.</source>
        <translation>Schreibt eine Notiz zu den ausgewählten Wörtern.</translation>
    </message>
    <message>
        <source>Note on the paragraph</source>
        <translation>Notiz zum Absatz</translation>
    </message>
    <message>
        <source>Writes a note on the paragraph the caret is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Shows label, entity, note and history of the mention under the caret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the mention</source>
        <translation>Notiz zur Erwähnung</translation>
    </message>
    <message>
        <source>Writes a note on the mention under the caret, in its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mention under the caret</source>
        <translation>Nächste Erwähnung am Cursor</translation>
    </message>
    <message>
        <source>Goes through the mentions that overlap here, innermost first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>Ende nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the mention a word to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>Ende nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the mention a word to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation>Anfang nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the mention a word to the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation>Anfang nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the mention a word to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Annotation löschen</translation>
    </message>
    <message>
        <source>Deletes the mention under the caret, with the notes about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow the selection</source>
        <translation>Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Selects the word, then the name, the sentence, the paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Goes back to the smaller selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Selects nothing; the caret stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label…</source>
        <translation>Label hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a label, with its sign, key and definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic…</source>
        <translation>Thema hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a topic, with its definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label or topic below…</source>
        <translation>Label oder Thema darunter hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a label or topic under the current one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the label or topic</source>
        <translation>Label oder Thema umbenennen</translation>
    </message>
    <message>
        <source>Types another name over the current row of the codebook; the change is dated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the label or topic…</source>
        <translation>Label oder Thema bearbeiten…</translation>
    </message>
    <message>
        <source>Writes what it stands for, when to use it and when not; earlier definitions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recolour the label or topic…</source>
        <translation>Label oder Thema umfärben…</translation>
    </message>
    <message>
        <source>Gives the current label or topic another colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the label&apos;s key…</source>
        <translation>Taste des Labels wählen…</translation>
    </message>
    <message>
        <source>The next key you press will give the label to selected words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the label or topic under…</source>
        <translation>Label oder Thema verschieben unter…</translation>
    </message>
    <message>
        <source>Puts the current label or topic, with what is below it, under another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the label or topic one level down</source>
        <translation>Label oder Thema eine Ebene tiefer rücken</translation>
    </message>
    <message>
        <source>Puts it under the row above it of the same depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the label or topic one level up</source>
        <translation>Label oder Thema eine Ebene höher rücken</translation>
    </message>
    <message>
        <source>Puts it beside the one it stands under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the label or topic into…</source>
        <translation>Label oder Thema zusammenführen mit…</translation>
    </message>
    <message>
        <source>Gives all it has to another label or topic; it goes out of sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show the marks of the label or topic</source>
        <translation>Marken des Labels oder Themas aus- oder einblenden</translation>
    </message>
    <message>
        <source>Takes its marks off the page, or brings them back; nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all marks</source>
        <translation>Alle Marken zeigen</translation>
    </message>
    <message>
        <source>Brings all hidden marks back onto the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show retired labels and topics</source>
        <translation>Ausgemusterte Labels und Themen zeigen</translation>
    </message>
    <message>
        <source>Lists retired labels and topics too, so that they can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the label or topic, or bring it back</source>
        <translation>Label oder Thema ausmustern oder zurückholen</translation>
    </message>
    <message>
        <source>Offers it no longer; its annotations stay. Again brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the label or topic</source>
        <translation>Label oder Thema löschen</translation>
    </message>
    <message>
        <source>Deletes it with those below it and all their annotations; undo brings all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an entity…</source>
        <translation>Entität hinzufügen…</translation>
    </message>
    <message>
        <source>Adds somebody or something that articles speak of, with other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the entity…</source>
        <translation>Entität bearbeiten…</translation>
    </message>
    <message>
        <source>Writes name, other names, description, and ids in other catalogues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the entity&apos;s label…</source>
        <translation>Label der Entität wählen…</translation>
    </message>
    <message>
        <source>Gives the entity the label that new mentions of it get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the entity into…</source>
        <translation>Entität zusammenführen mit…</translation>
    </message>
    <message>
        <source>Makes two entities one, after showing what moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the entity</source>
        <translation>Entität löschen</translation>
    </message>
    <message>
        <source>Deletes the entity; its mentions stay, linked to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Opens the menu with everything the window can do; Alt alone opens it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Artikelliste</translation>
    </message>
    <message>
        <source>Shows or hides the article list.</source>
        <translation>Blendet die Artikelliste ein oder aus.</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Shows or hides the panel beside the page.</source>
        <translation>Blendet die Seitenleiste ein oder aus.</translation>
    </message>
    <message>
        <source>Panel on the other side</source>
        <translation>Seitenleiste auf der anderen Seite</translation>
    </message>
    <message>
        <source>Puts the panel where the list is, and the list where the panel is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows the fields of the article.</source>
        <translation>Zeigt die Felder des Artikels.</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Shows labels and topics.</source>
        <translation>Zeigt Labels und Themen.</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Lists the annotations of the article.</source>
        <translation>Listet die Annotationen des Artikels auf.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Lists the notes of the whole library.</source>
        <translation>Listet die Notizen der ganzen Bibliothek auf.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Lists who and what the articles of the library speak of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All notes of the library</source>
        <translation>Alle Notizen der Bibliothek</translation>
    </message>
    <message>
        <source>Lists the notes of all articles, found as you type, or those of this article again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Makes the text of the page larger.</source>
        <translation>Vergrößert den Text der Seite.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Makes the text of the page smaller.</source>
        <translation>Verkleinert den Text der Seite.</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Text in normaler Größe</translation>
    </message>
    <message>
        <source>Brings the text of the page back to its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show chips</source>
        <translation>Label-Schilder zeigen</translation>
    </message>
    <message>
        <source>Shows or hides the labels over the words.</source>
        <translation>Blendet die Labels über den Wörtern ein oder aus.</translation>
    </message>
    <message>
        <source>Unfold the page&apos;s furniture</source>
        <translation>Beiwerk der Seite ausklappen</translation>
    </message>
    <message>
        <source>Shows the navigation, adverts and the like that came with the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Changes between light and dark.</source>
        <translation>Wechselt zwischen hell und dunkel.</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Befehl suchen oder ausführen…</translation>
    </message>
    <message>
        <source>Finds every action by its name.</source>
        <translation>Findet jeden Befehl nach seinem Namen.</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Goes to the field that filters the article list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Goes back to the article before.</source>
        <translation>Geht zum vorigen Artikel zurück.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Goes forward again.</source>
        <translation>Geht wieder vorwärts.</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Opens the next article of the list.</source>
        <translation>Öffnet den nächsten Artikel der Liste.</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Opens the article before in the list.</source>
        <translation>Öffnet den vorigen Artikel der Liste.</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Nächster Absatz</translation>
    </message>
    <message>
        <source>Moves the caret to the next paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Voriger Absatz</translation>
    </message>
    <message>
        <source>Moves the caret to the paragraph before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Nächste Annotation</translation>
    </message>
    <message>
        <source>Moves the caret to the next annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Vorige Annotation</translation>
    </message>
    <message>
        <source>Moves the caret to the annotation before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Moves the focus: list, page, panel, rail, status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Moves the focus back: status bar, rail, panel, page, list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every key by context; a click changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Newsgloss</source>
        <translation>Über Newsgloss</translation>
    </message>
    <message>
        <source>Version, licences, and where your files are.</source>
        <translation>Version, Lizenzen und wo Ihre Dateien liegen.</translation>
    </message>
</context>
<context>
    <name>AnnotationDelegate</name>
    <message>
        <source>to review</source>
        <translation>durchzusehen</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Show only some annotations</source>
        <translation>Nur manche Annotationen zeigen</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>Annotationen filtern</translation>
    </message>
    <message>
        <source>Words of the text, label, topic, entity or annotator</source>
        <translation>Wörter des Textes, Label, Thema, Entität oder Annotierende</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>No annotation is like that.</source>
        <translation>So ist keine Annotation.</translation>
    </message>
    <message>
        <source>Select words and press a label&apos;s key.</source>
        <translation>Wörter auswählen und die Taste eines Labels drücken.</translation>
    </message>
    <message>
        <source>Go to its words	Enter</source>
        <translation>Zu den Wörtern gehen	Enter</translation>
    </message>
    <message>
        <source>Change the label…	L</source>
        <translation>Label ändern…	L</translation>
    </message>
    <message>
        <source>Change the labels of {n}…	L</source>
        <translation>Labels von {n} ändern…	L</translation>
    </message>
    <message>
        <source>Delete it	Del</source>
        <translation>Löschen	Entf</translation>
    </message>
    <message>
        <source>Delete {n} annotations	Del</source>
        <translation>{n} Annotationen löschen	Entf</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>Alle Annotationen</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>{name} ist nicht mehr, wo es war.</translation>
    </message>
    <message>
        <source>Preparing the sample articles…</source>
        <translation>Die Beispielartikel werden vorbereitet…</translation>
    </message>
    <message>
        <source>The sample articles could not be prepared: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <source>{mark}, ends</source>
        <translation>{mark}, Ende</translation>
    </message>
    <message>
        <source>{mark}, begins</source>
        <translation>{mark}, Anfang</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>Is being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Annotation</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>{n} Annotationen</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Begin</name>
    <message>
        <source>These are sample articles, partly annotated. Try anything.</source>
        <translation>Das sind Beispielartikel, zum Teil annotiert. Probieren Sie alles aus.</translation>
    </message>
    <message>
        <source>Start my own library…</source>
        <translation>Eigene Bibliothek beginnen…</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Newsgloss ended last time before it was done. What it had done is kept; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes what was cut off back (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>Zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Opens this library again so that it can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading only: {who} is writing this library. Its changes appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading only: {problem}</source>
        <translation>Nur zum Lesen: {problem}</translation>
    </message>
    <message>
        <source>The other program is done. You can write this library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Newsgloss window on {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{doing}” of Newsgloss on {host}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardNotes</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on “{words}”</source>
        <translation>Notiz zu „{words}“</translation>
    </message>
    <message>
        <source>Note on {name}, wherever it is mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the topic {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Markdown. Kept as you type.</source>
        <translation>Markdown. Wird beim Tippen gespeichert.</translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>New name of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key, Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
</context>
<context>
    <name>CodeForms</name>
    <message>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Neues Thema</translation>
    </message>
    <message>
        <source>{title} below {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation>Label hinzufügen</translation>
    </message>
    <message>
        <source>Add the topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>{name}: what it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>The letters on its chip, at most 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter or digit that gives it to selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Wofür es steht</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann es passt</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>Wann nicht</translation>
    </message>
    <message>
        <source>Examples, one a line</source>
        <translation>Beispiele, je eines pro Zeile</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{key} is for “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>key {key}</source>
        <translation>Taste {key}</translation>
    </message>
    <message>
        <source>{n} in this article</source>
        <translation>{n} in diesem Artikel</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>What can be done with the codebook</source>
        <translation>Was mit dem Codebuch getan werden kann</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purpur</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Lime</source>
        <translation>Limette</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Waldgrün</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>Marineblau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>Karmin</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Bronze</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Mitternachtsblau</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Stahlblau</translation>
    </message>
    <message>
        <source>Berry</source>
        <translation>Beere</translation>
    </message>
</context>
<context>
    <name>Contexts</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Beim Lesen</translation>
    </message>
    <message>
        <source>Words are selected</source>
        <translation>Wörter sind ausgewählt</translation>
    </message>
    <message>
        <source>On a mention</source>
        <translation>Auf einer Erwähnung</translation>
    </message>
    <message>
        <source>In the article list</source>
        <translation>In der Artikelliste</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>In der Durchsicht</translation>
    </message>
    <message>
        <source>In the codebook</source>
        <translation>Im Codebuch</translation>
    </message>
    <message>
        <source>In the entities</source>
        <translation>In den Entitäten</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Which field are these words?</source>
        <translation>Welches Feld sind diese Wörter?</translation>
    </message>
    <message>
        <source>A field “{name}”</source>
        <translation>Ein Feld „{name}“</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateRange</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>{name} 2025-09-04</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, as year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Which colour for {name}?</source>
        <translation>Welche Farbe für {name}?</translation>
    </message>
    <message>
        <source>Only labels have keys. Put a topic on words with the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The top, under nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} under…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing above {name} to move it under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at the top already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} into… ({what} go along)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is retired: it is offered no longer, its annotations stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {name} with {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Go to a label or topic in the codebook first (Ctrl+3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Feld hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a field the program knows, or one of your own.</source>
        <translation>Fügt ein bekanntes oder ein eigenes Feld hinzu.</translation>
    </message>
    <message>
        <source>{n} to check</source>
        <translation>{n} zu prüfen</translation>
    </message>
    <message>
        <source>{n} % sure; no words of the text say it</source>
        <translation>{n} % sicher; keine Wörter des Textes sagen es</translation>
    </message>
    <message>
        <source>line {line}, {n} % sure</source>
        <translation>Zeile {line}, {n} % sicher</translation>
    </message>
    <message>
        <source>Change…	Enter</source>
        <translation>Ändern…	Enter</translation>
    </message>
    <message>
        <source>Confirm	Space</source>
        <translation>Bestätigen	Leertaste</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keines</translation>
    </message>
    <message>
        <source>Note on it	N</source>
        <translation>Notiz dazu	N</translation>
    </message>
    <message>
        <source>Remove it	Del</source>
        <translation>Entfernen	Entf</translation>
    </message>
    <message>
        <source>Add an author…</source>
        <translation>Autor hinzufügen…</translation>
    </message>
    <message>
        <source>A field needs a name and a value.</source>
        <translation>Ein Feld braucht einen Namen und einen Wert.</translation>
    </message>
    <message>
        <source>The article has this field already. Change it above.</source>
        <translation>Der Artikel hat dieses Feld schon. Ändern Sie es oben.</translation>
    </message>
    <message>
        <source>“{value}” was not taken as a date. Write it as 2025-09-04 or 4 Sep 2025.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Let go to import</source>
        <translation>Zum Importieren loslassen</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Paste an article to begin</source>
        <translation>Zum Beginnen einen Artikel einfügen</translation>
    </message>
    <message>
        <source>Headline, byline, date and outlet are found for you.
The page’s menus and adverts are folded away, never deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Empty library</source>
        <translation>Leere Bibliothek</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Add an entity…</source>
        <translation>Entität hinzufügen…</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Entitäten filtern</translation>
    </message>
    <message>
        <source>Names and other names, with or without accents</source>
        <translation>Namen und andere Namen, mit oder ohne Akzente</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Press Enter on a mention to say whom it stands for.</source>
        <translation>Enter auf einer Erwähnung sagt, für wen sie steht.</translation>
    </message>
    <message>
        <source>No entity has this name.</source>
        <translation>Keine Entität heißt so.</translation>
    </message>
    <message>
        <source>{name}, mentions: {n}, articles: {m}</source>
        <translation>{name}, Erwähnungen: {n}, Artikel: {m}</translation>
    </message>
    <message>
        <source>{entity}; also {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityDelegate</name>
    <message>
        <source>{mentions} in {articles}</source>
        <translation>{mentions} in {articles}</translation>
    </message>
</context>
<context>
    <name>EntityDesk</name>
    <message>
        <source>New entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: who or what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Other names, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described as, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“the Chilean leader”: shown, but never looked for in texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids elsewhere, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wikidata: Q42</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which label do new mentions of {name} get?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} becomes {name}. Mentions that move: {n}, in articles: {m}. Names that become other names of {name}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {name}. Its mentions stay, linked to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Go to an entity in the list of entities first (Ctrl+6).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>All entities (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Merge the entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}  ·  mentions: {n}  ·  articles: {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described as: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, mentions: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export annotations</source>
        <translation>Annotationen exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Exact, for R, pandas and other programs</source>
        <translation>Genau, für R, pandas und andere Programme</translation>
    </message>
    <message>
        <source>For spreadsheets, with formulas made harmless</source>
        <translation>Für Tabellenkalkulationen, Formeln unschädlich</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Labels and topics</source>
        <translation>Labels und Themen</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotierende</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Ticks all labels and topics, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder to write into; it is made if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Chooses the folder to write into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops; then nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Opens the folder that was written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Schließt dieses Fenster (Esc)</translation>
    </message>
    <message>
        <source>Writes the files (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations to a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>In the list, as filtered ({n})</source>
        <translation>In der Liste, wie gefiltert ({n})</translation>
    </message>
    <message>
        <source>Selected in the list ({n})</source>
        <translation>In der Liste ausgewählt ({n})</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Articles: {articles}. Mentions: {mentions}. Topics: {topics}. Notes: {notes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files there will be written over: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is named. Type one, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft:</translation>
    </message>
    <message>
        <source>Other work is under way. Wait till it is done, or cancel it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotations are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetMenu</name>
    <message>
        <source>Find a value</source>
        <translation>Wert suchen</translation>
    </message>
    <message>
        <source>No article has a value here.</source>
        <translation>Kein Artikel hat hier einen Wert.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Enter keeps it, Esc leaves it as it was; empty says that there is none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keines</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>detected, not sure</source>
        <translation>erkannt, nicht sicher</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>von Hand so festgelegt</translation>
    </message>
    <message>
        <source>{state}. Enter sets it.</source>
        <translation>{state}. Enter setzt es.</translation>
    </message>
    <message>
        <source>{value}
{state}. Enter changes it, the space bar confirms it, N writes a note on it, Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Date updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Date page</source>
        <translation>Datum der Seite</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by outlet, date, label, topic, state</source>
        <translation>Nach Medium, Datum, Label, Thema, Stand filtern</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Kein Medium</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Ab {date}</translation>
    </message>
    <message>
        <source>To {date}</source>
        <translation>Bis {date}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>To check {n}</source>
        <translation>Zu prüfen: {n}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This is not kept yet. Ctrl+Enter keeps it; Esc once more discards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Leave it as it was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV with datapackage.json</source>
        <translation>CSV mit datapackage.json</translation>
    </message>
    <message>
        <source>Tables of annotations, articles, entities and the codebook, for R, pandas and spreadsheets.</source>
        <translation>Tabellen der Annotationen, Artikel, Entitäten und des Codebuchs, für R, pandas und Tabellenkalkulationen.</translation>
    </message>
</context>
<context>
    <name>ImportItems</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht aufgenommen</translation>
    </message>
</context>
<context>
    <name>ImportReportWindow</name>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>{taken} taken, {same} there already, {refused} not taken.</source>
        <translation>{taken} aufgenommen, {same} schon da, {refused} nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Import done: {counts}</source>
        <translation>Import fertig: {counts}</translation>
    </message>
    <message>
        <source>Import cancelled: {counts}</source>
        <translation>Import abgebrochen: {counts}</translation>
    </message>
    <message>
        <source>{left} were not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was taken stays; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>The report was not saved. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the article of a file (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows these files only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes a row for each file as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the report (Esc); the menu Library brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article was made of this file: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>This library is open for reading only: nothing can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported into this library yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} taken, {same} there already, {refused} not taken</source>
        <translation>{taken} aufgenommen, {same} schon da, {refused} nicht aufgenommen</translation>
    </message>
    <message>
        <source>Import cancelled: {counts}</source>
        <translation>Import abgebrochen: {counts}</translation>
    </message>
    <message>
        <source>Import done: {counts}</source>
        <translation>Import fertig: {counts}</translation>
    </message>
    <message>
        <source>This article is not in the library any more: it was deleted, or undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Articles (*.txt *.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Importing</source>
        <translation>Import läuft:</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>Was mit den ausgewählten Wörtern geschehen soll</translation>
    </message>
    <message>
        <source>Label or tag…</source>
        <translation>Label oder Thema geben…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Find or make a label or topic ({key})</source>
        <translation>Label oder Thema suchen oder anlegen ({key})</translation>
    </message>
    <message>
        <source>Write a note on these words ({key})</source>
        <translation>Notiz zu diesen Wörtern schreiben ({key})</translation>
    </message>
    <message>
        <source>Label as {name} ({key})</source>
        <translation>Als {name} versehen ({key})</translation>
    </message>
    <message>
        <source>Label as {name}</source>
        <translation>Als {name} versehen</translation>
    </message>
    <message>
        <source>Label as {name} ({key}; Enter repeats it)</source>
        <translation>Als {name} versehen ({key}; Enter wiederholt es)</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>A copy is in {file}</source>
        <translation>Eine Kopie ist in {file}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Library {name}</source>
        <translation>Bibliothek {name}</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Date, newest first</source>
        <translation>Datum, neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Date, oldest first</source>
        <translation>Datum, älteste zuerst</translation>
    </message>
    <message>
        <source>Added last</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Added, latest first</source>
        <translation>Hinzugefügt, letzte zuerst</translation>
    </message>
    <message>
        <source>Added first</source>
        <translation>Zuerst hinzugefügt</translation>
    </message>
    <message>
        <source>Added, earliest first</source>
        <translation>Hinzugefügt, früheste zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title, A to Z</source>
        <translation>Titel, A bis Z</translation>
    </message>
    <message>
        <source>Title, Z to A</source>
        <translation>Titel, Z bis A</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Outlet, A to Z</source>
        <translation>Medium, A bis Z</translation>
    </message>
    <message>
        <source>Outlet, Z to A</source>
        <translation>Medium, Z bis A</translation>
    </message>
    <message>
        <source>Most annotated</source>
        <translation>Meiste Annotationen</translation>
    </message>
    <message>
        <source>Annotations, most first</source>
        <translation>Annotationen, meiste zuerst</translation>
    </message>
    <message>
        <source>Least annotated</source>
        <translation>Wenigste Annotationen</translation>
    </message>
    <message>
        <source>Annotations, fewest first</source>
        <translation>Annotationen, wenigste zuerst</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>File name, A to Z</source>
        <translation>Dateiname, A bis Z</translation>
    </message>
    <message>
        <source>File name, Z to A</source>
        <translation>Dateiname, Z bis A</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>{selected} of {shown} selected</source>
        <translation>{selected} von {shown} ausgewählt</translation>
    </message>
    <message>
        <source>{shown} of {total} articles</source>
        <translation>{shown} von {total} Artikeln</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{total} articles</source>
        <translation>{total} Artikel</translation>
    </message>
    <message>
        <source>The articles you import will stand here.</source>
        <translation>Importierte Artikel stehen hier.</translation>
    </message>
    <message>
        <source>makes one of the clipboard</source>
        <translation>macht einen aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>No article fits this filter.</source>
        <translation>Kein Artikel passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>in the field above empties it</source>
        <translation>leert das Feld darüber</translation>
    </message>
    <message>
        <source>Show all {n} articles</source>
        <translation>Alle {n} Artikel zeigen</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>One thing after the other: wait till this is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Panel</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Another topic for {n} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another label for {n} mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label or tag “{words}”</source>
        <translation>Label oder Thema für „{words}“</translation>
    </message>
    <message>
        <source>Make the label “{name}”</source>
        <translation>Label „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Tag the article</source>
        <translation>Artikel ein Thema geben</translation>
    </message>
    <message>
        <source>Tag these words</source>
        <translation>Diesen Wörtern ein Thema geben</translation>
    </message>
    <message>
        <source>Make the topic “{name}”</source>
        <translation>Thema „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Another topic for “{words}”</source>
        <translation>Anderes Thema für „{words}“</translation>
    </message>
    <message>
        <source>Another label for “{words}”</source>
        <translation>Anderes Label für „{words}“</translation>
    </message>
    <message>
        <source>Whom does “{words}” stand for?</source>
        <translation>Für wen steht „{words}“?</translation>
    </message>
    <message>
        <source>Make the entity “{name}”</source>
        <translation>Entität „{name}“ anlegen</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>the whole article</source>
        <translation>der ganze Artikel</translation>
    </message>
    <message>
        <source>Topic: {name}, change it…</source>
        <translation>Thema: {name}, ändern…</translation>
    </message>
    <message>
        <source>Label: {name}, change it…</source>
        <translation>Label: {name}, ändern…</translation>
    </message>
    <message>
        <source>Give it another topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another label… (a label&apos;s key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card of “{words}”</source>
        <translation>Karte von „{words}“</translation>
    </message>
    <message>
        <source>Delete the annotation (Delete)</source>
        <translation>Annotation löschen (Entf)</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>Karte schließen (Esc)</translation>
    </message>
    <message>
        <source>Unlink it from the entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place before</source>
        <translation>Zur vorigen Stelle</translation>
    </message>
    <message>
        <source>Go to the next place</source>
        <translation>Zur nächsten Stelle</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Annotation löschen</translation>
    </message>
    <message>
        <source>Link to an entity…</source>
        <translation>Mit einer Entität verbinden…</translation>
    </message>
    <message>
        <source>Say whom these words stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mention</source>
        <translation>1 Erwähnung</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} Erwähnungen</translation>
    </message>
    <message>
        <source>Stands for {name}, {second}. Link to another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to another entity…</source>
        <translation>Mit einer anderen Entität verbinden…</translation>
    </message>
    <message>
        <source>Unlink from {name}</source>
        <translation>Von {name} lösen</translation>
    </message>
    <message>
        <source>Also {names}</source>
        <translation>Auch {names}</translation>
    </message>
    <message>
        <source>In this article, {n} of {all}</source>
        <translation>In diesem Artikel, {n} von {all}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gestern um {time}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Whose annotations are these? A pseudonym will do. It is kept in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your name, or a pseudonym. Enter keeps it, Esc puts it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>Namen behalten</translation>
    </message>
    <message>
        <source>Keeps the name (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your annotations are {name}’s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewFieldForm</name>
    <message>
        <source>Name of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known field, or a name of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the field, Esc does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Markdown. Kept as you type; Esc closes.</source>
        <translation>Markdown. Wird beim Tippen gespeichert; Esc schließt.</translation>
    </message>
    <message>
        <source>Note on {what}</source>
        <translation>Notiz zu {what}</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>How the note will look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The note that was being typed when the program ended is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes that were being typed when the program ended are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the notes of all articles</source>
        <translation>Notizen aller Artikel zeigen</translation>
    </message>
    <message>
        <source>Show the notes of this article</source>
        <translation>Notizen dieses Artikels zeigen</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>Words of the note, its article, what it is about, or who wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation>Keine Notiz enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Select words and press N to write a note.</source>
        <translation>Wörter auswählen und N drücken, um eine Notiz zu schreiben.</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>{note}
{place}, by {annotator}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Put this away (Esc)</source>
        <translation>Wegräumen (Esc)</translation>
    </message>
</context>
<context>
    <name>OriginalWindow</name>
    <message>
        <source>Original of {name}</source>
        <translation>Original von {name}</translation>
    </message>
    <message>
        <source>As imported, read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning is shown; Save the original… writes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageContent</name>
    <message>
        <source>Note, {words}</source>
        <translation>Notiz, {words}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>1 line of the page around the article</source>
        <translation>1 Zeile der Seite um den Artikel</translation>
    </message>
    <message>
        <source>{count} lines of the page around the article</source>
        <translation>{count} Zeilen der Seite um den Artikel</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>The original is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastPart</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{size}, encoding {encoding}
SHA-256 {sha}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>History of the article, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Show the original…</source>
        <translation>Original zeigen…</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Original speichern…</translation>
    </message>
    <message>
        <source>Shows the text exactly as it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the imported file again, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Delete takes it away.</source>
        <translation>Entf nimmt es weg.</translation>
    </message>
    <message>
        <source>Filter by {name}</source>
        <translation>Nach {name} filtern</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Go to these words</source>
        <translation>Zu diesen Wörtern gehen</translation>
    </message>
</context>
<context>
    <name>PreferencesWindow</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Mayor Ingrid Solheim called the decision “a promise kept to those who work at night.”</source>
        <translation>Bürgermeisterin Ingrid Solheim nannte den Beschluss “ein Versprechen an alle, die nachts arbeiten.”</translation>
    </message>
    <message>
        <source>Ingrid Solheim</source>
        <translation>Ingrid Solheim</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Change name…</source>
        <translation>Namen ändern…</translation>
    </message>
    <message>
        <source>Changes the name that stands with your annotations</source>
        <translation>Ändert den Namen, der bei Ihren Annotationen steht</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Ihr Name</translation>
    </message>
    <message>
        <source>Forget libraries</source>
        <translation>Bibliotheken vergessen</translation>
    </message>
    <message>
        <source>Empties the list; the library files stay where they are</source>
        <translation>Leert die Liste; die Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Keep remembering</source>
        <translation>Weiter merken</translation>
    </message>
    <message>
        <source>Leaves the list as it is</source>
        <translation>Lässt die Liste, wie sie ist</translation>
    </message>
    <message numerus="yes">
        <source>This empties the list of recent libraries: %n entries. The files stay.</source>
        <translation>
            <numerusform>Das leert die Liste der letzten Bibliotheken: %n Eintrag. Die Datei bleibt.</numerusform>
            <numerusform>Das leert die Liste der letzten Bibliotheken: %n Einträge. Die Dateien bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Panels</source>
        <translation>Leisten</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>Recent libraries</source>
        <translation>Zuletzt geöffnete Bibliotheken</translation>
    </message>
    <message>
        <source>No other library was opened</source>
        <translation>Keine andere Bibliothek war geöffnet</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>{name} ist nicht mehr, wo es war.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the filter field</source>
        <translation>Filterfeld leeren</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Filter articles by their words ({key})</source>
        <translation>Artikel nach ihren Wörtern filtern ({key})</translation>
    </message>
</context>
<context>
    <name>SectionTitle</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>Folds what is below</source>
        <translation>Klappt ein, was darunter ist</translation>
    </message>
    <message>
        <source>Unfolds what is below</source>
        <translation>Klappt aus, was darunter ist</translation>
    </message>
</context>
<context>
    <name>Selected</name>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>The selected article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>Tag {what}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field for all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Mark as not started</source>
        <translation>Als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>Tag {n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the topic “{name}”</source>
        <translation>Thema „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Set which field of {n}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field “{name}”</source>
        <translation>Ein Feld „{name}“</translation>
    </message>
    <message>
        <source>“{value}” was not taken as a date. Write it as 2025-09-04 or 4 Sep 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The libraries opened last, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the library of samples says how to begin with articles of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours of window and page.</source>
        <translation>Farben von Fenster und Seite.</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>Window and page together; the page&apos;s own size comes on top.</source>
        <translation>Fenster und Seite zusammen; die Größe der Seite kommt dazu.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe des Textes</translation>
    </message>
    <message>
        <source>The words of the page alone.</source>
        <translation>Nur die Wörter der Seite.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Typeface of the page and of its headlines.</source>
        <translation>Schrift der Seite und ihrer Überschriften.</translation>
    </message>
    <message>
        <source>Show chips</source>
        <translation type="unfinished">Label-Schilder zeigen</translation>
    </message>
    <message>
        <source>The letters of the labels stand over the marked words.</source>
        <translation>Die Kürzel der Etiketten stehen über den markierten Wörtern.</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>Ganze Wörter auswählen</translation>
    </message>
    <message>
        <source>A selection by mouse grows to whole words; with Ctrl it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Panels open and close without moving.</source>
        <translation>Bereiche öffnen und schließen sich ohne Bewegung.</translation>
    </message>
    <message>
        <source>Remember recent libraries</source>
        <translation>Letzte Bibliotheken merken</translation>
    </message>
    <message>
        <source>The start window and the menu list the libraries opened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that were changed, by action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place and size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that was exported to last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the last export was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article and the place in it, by library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widths and open panels, by library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>Die des Programms</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Finds shortcuts by their words, or by a key with Ctrl or Alt pressed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Finds what the next key pressed does, also a letter alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by pressing a key</source>
        <translation>Durch Drücken suchen</translation>
    </message>
    <message>
        <source>Click a row to change its key. Delete removes it.</source>
        <translation>Ein Klick auf eine Zeile ändert ihre Taste. Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Taste entfernen</translation>
    </message>
    <message>
        <source>Leaves this action without a key (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Taste zurücksetzen</translation>
    </message>
    <message>
        <source>Gives this action back the key it came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Gives every action its own key back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Taste drücken…</translation>
    </message>
    <message>
        <source>Find a shortcut, or press one</source>
        <translation>Tastenkürzel suchen oder drücken</translation>
    </message>
    <message>
        <source>No action has the key {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves, presses or leaves everywhere. Press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} alone would be lost to writing. Add Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of the label {label}. Press another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {action}. Enter takes it from there; Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has lost its key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{n} words</source>
        <translation>{n} Wörter</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Undone: {name}</source>
        <translation>Rückgängig gemacht: {name}</translation>
    </message>
    <message>
        <source>Done again: {name}</source>
        <translation>Wiederholt: {name}</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Read news articles closely. Mark what they say.</source>
        <translation>Nachrichten genau lesen. Markieren, was sie sagen.</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer.</source>
        <translation>Alles bleibt in einer Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Try it with the sample articles</source>
        <translation>Mit den Beispielartikeln ausprobieren</translation>
    </message>
    <message>
        <source>Newsgloss: start</source>
        <translation>Newsgloss: Start</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Artikel einfügen…</translation>
    </message>
    <message>
        <source>Copy a news page in the browser; it begins a library of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my own library…</source>
        <translation>Eigene Bibliothek beginnen…</translation>
    </message>
    <message>
        <source>An empty one, in a file of your choice</source>
        <translation>Eine leere, in einer Datei Ihrer Wahl</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>A file you have, or somebody gave you</source>
        <translation>Eine Datei, die Sie haben oder bekommen haben</translation>
    </message>
    <message>
        <source>Opens a library of sample articles, partly annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>My library.newsgloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <source>{work} {done} of {total}</source>
        <translation>{work} {done} von {total}</translation>
    </message>
    <message>
        <source>{work} {done}</source>
        <translation>{work} {done}</translation>
    </message>
    <message>
        <source>Undo: {name}</source>
        <translation>Rückgängig: {name}</translation>
    </message>
    <message>
        <source>Undo: {name} ({key})</source>
        <translation>Rückgängig: {name} ({key})</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>UnsureCard</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Says that this is right (the space bar, on the row).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Lets you type another value (Enter, on the row).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
</TS>
