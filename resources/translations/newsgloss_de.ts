<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Able</name>
    <message>
        <source>The list has no articles.</source>
        <translation>Die Liste enthält keine Artikel.</translation>
    </message>
    <message>
        <source>You have not gone back.</source>
        <translation>Sie sind nicht zurückgegangen.</translation>
    </message>
    <message>
        <source>This is the last article of the list.</source>
        <translation>Das ist der letzte Artikel der Liste.</translation>
    </message>
    <message>
        <source>This is the first article of the list.</source>
        <translation>Das ist der erste Artikel der Liste.</translation>
    </message>
    <message>
        <source>The codebook has no labels yet.</source>
        <translation>Das Codebuch hat noch keine Labels.</translation>
    </message>
    <message>
        <source>No marks are hidden.</source>
        <translation>Es sind keine Marken ausgeblendet.</translation>
    </message>
    <message>
        <source>Select words, or go to a mention or an entity first.</source>
        <translation>Wählen Sie Wörter aus, oder gehen Sie zuerst zu einer Erwähnung oder einer Entität.</translation>
    </message>
    <message>
        <source>No review was begun in this library yet.</source>
        <translation>In dieser Bibliothek wurde noch keine Durchsicht begonnen.</translation>
    </message>
    <message>
        <source>There is no place before this one.</source>
        <translation>Vor dieser Stelle gibt es keine.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Öffnen Sie zuerst einen Artikel.</translation>
    </message>
    <message>
        <source>Open an article first, or select some in the list.</source>
        <translation>Öffnen Sie zuerst einen Artikel, oder wählen Sie in der Liste welche aus.</translation>
    </message>
    <message>
        <source>The text is not being edited</source>
        <translation>Der Text wird gerade nicht bearbeitet</translation>
    </message>
    <message>
        <source>No texts are being compared.</source>
        <translation>Es werden gerade keine Texte verglichen.</translation>
    </message>
    <message>
        <source>There is no review under way.</source>
        <translation>Es ist keine Durchsicht im Gang.</translation>
    </message>
    <message>
        <source>Go to a label or topic in the codebook first</source>
        <translation>Gehen Sie zuerst zu einem Label oder Thema im Codebuch</translation>
    </message>
    <message>
        <source>Go to an entity in the list of entities first</source>
        <translation>Gehen Sie zuerst zu einer Entität in der Liste der Entitäten</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The text is being edited. Keep the changes or leave it first.</source>
        <translation>Der Text wird gerade bearbeitet. Behalten Sie die Änderungen oder verlassen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>This library is damaged, and open for reading only.</source>
        <translation>Diese Bibliothek ist beschädigt und nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Select mentions in the list of annotations first</source>
        <translation>Wählen Sie zuerst Erwähnungen in der Liste der Annotationen aus</translation>
    </message>
    <message>
        <source>Select words first.</source>
        <translation>Wählen Sie zuerst Wörter aus.</translation>
    </message>
    <message>
        <source>Go to a mention first.</source>
        <translation>Gehen Sie zuerst zu einer Erwähnung.</translation>
    </message>
    <message>
        <source>Go to a mention first, then select the words to add to it</source>
        <translation>Gehen Sie zuerst zu einer Erwähnung und wählen Sie dann die Wörter, die dazukommen sollen</translation>
    </message>
    <message>
        <source>These are all words of the mention. Delete it instead.</source>
        <translation>Das sind alle Wörter der Erwähnung. Löschen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>This article has no annotations yet.</source>
        <translation>Dieser Artikel hat noch keine Annotationen.</translation>
    </message>
    <message>
        <source>There are no suggestions in this article.</source>
        <translation>In diesem Artikel gibt es keine Vorschläge.</translation>
    </message>
    <message>
        <source>Look through annotations first</source>
        <translation>Sieh zuerst Annotationen durch</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Only labels have keys. Put a topic on words with the palette.</source>
        <translation>Nur Labels haben Tasten. Ein Thema geben Sie Wörtern mit der Palette.</translation>
    </message>
    <message>
        <source>Notes link to topics, not to labels.</source>
        <translation>Notizen verweisen auf Themen, nicht auf Labels.</translation>
    </message>
    <message>
        <source>There is nothing above {name} to move it under.</source>
        <translation>Über {name} ist nichts, worunter es rücken könnte.</translation>
    </message>
    <message>
        <source>{name} is at the top already.</source>
        <translation>{name} ist schon ganz oben.</translation>
    </message>
</context>
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
        <translation>Mit Qt {version} unter der LGPL. Die Schriften Source Serif und Source Sans stehen unter der SIL Open Font License.</translation>
    </message>
    <message>
        <source>Suggestions know countries as CLDR calls them (Unicode licence), and cities as GeoNames does (geonames.org, CC BY 4.0).</source>
        <translation>Vorschläge kennen Länder, wie CLDR sie nennt (Unicode-Lizenz), und Städte, wie GeoNames sie nennt (geonames.org, CC BY 4.0).</translation>
    </message>
    <message>
        <source>Which English, Spanish and German words are alike they know from spaCy’s lookup tables (MIT licence) and GloVe (PDDL).</source>
        <translation>Welche englischen, spanischen und deutschen Wörter einander ähneln, wissen sie aus den Worttabellen von spaCy (MIT-Lizenz) und von GloVe (PDDL).</translation>
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
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Lists the backups of the library with what is in them, and restores the library from one.</source>
        <translation>Zeigt die Sicherungen der Bibliothek mit dem, was darin ist, und stellt die Bibliothek aus einer wieder her.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Jetzt eine Sicherung machen</translation>
    </message>
    <message>
        <source>Makes a checked copy of the library in the folder of its backups, if anything was changed.</source>
        <translation>Macht im Ordner der Sicherungen eine geprüfte Kopie der Bibliothek, falls etwas geändert wurde.</translation>
    </message>
    <message>
        <source>Check the whole library</source>
        <translation>Die ganze Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Proves that every text, mark and change in the library is what was written, and says what is not.</source>
        <translation>Prüft, ob jeder Text, jede Markierung und jede Änderung in der Bibliothek so ist, wie sie geschrieben wurde, und nennt, was es nicht ist.</translation>
    </message>
    <message>
        <source>Recover what is readable…</source>
        <translation>Lesbares retten…</translation>
    </message>
    <message>
        <source>Saves all that is readable of a damaged library into a new one, and says what is lost.</source>
        <translation>Rettet alles, was von einer beschädigten Bibliothek lesbar ist, in eine neue und nennt, was verloren ist.</translation>
    </message>
    <message>
        <source>Go on elsewhere…</source>
        <translation>Anderswo weitermachen…</translation>
    </message>
    <message>
        <source>Writes the whole library to another file and goes on there, also where its own file is lost.</source>
        <translation>Schreibt die ganze Bibliothek in eine andere Datei und macht dort weiter, auch wenn ihre eigene Datei verloren ist.</translation>
    </message>
    <message>
        <source>Do again what was not kept</source>
        <translation>Nicht Gesichertes wiederholen</translation>
    </message>
    <message>
        <source>Does again what the disk did not take: once there is room, or the memory stick is in again.</source>
        <translation>Wiederholt, was der Datenträger nicht annahm: sobald Platz ist oder der Speicherstick wieder steckt.</translation>
    </message>
    <message>
        <source>Save what is not kept…</source>
        <translation>Nicht Gesichertes aufschreiben…</translation>
    </message>
    <message>
        <source>Writes what you typed and the disk did not take to a text file.</source>
        <translation>Schreibt, was Sie tippten und der Datenträger nicht annahm, in eine Textdatei.</translation>
    </message>
    <message>
        <source>Save an anonymised copy…</source>
        <translation>Anonymisierte Kopie speichern…</translation>
    </message>
    <message>
        <source>Writes the library anew without names of annotators, history and drafts, to be given away.</source>
        <translation>Schreibt die Bibliothek neu, ohne Namen der Annotierenden, Verlauf und Entwürfe, um sie weiterzugeben.</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>Ihr Name…</translation>
    </message>
    <message>
        <source>Changes the name that stands with your annotations; a pseudonym will do.</source>
        <translation>Ändert den Namen, der bei Ihren Annotationen steht; ein Pseudonym genügt.</translation>
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
        <source>Import annotations…</source>
        <translation>Annotationen importieren…</translation>
    </message>
    <message>
        <source>Takes articles, labels and annotations out of files of other programs; such files can also be dropped.</source>
        <translation>Nimmt Artikel, Labels und Annotationen aus Dateien anderer Programme; solche Dateien können auch hineingezogen werden.</translation>
    </message>
    <message>
        <source>Rules of outlets…</source>
        <translation>Regeln von Medien…</translation>
    </message>
    <message>
        <source>Lists what your corrections became; rules are switched off, given away and applied there.</source>
        <translation>Zeigt, was aus Ihren Korrekturen wurde; dort werden Regeln ausgeschaltet, weitergegeben und angewendet.</translation>
    </message>
    <message>
        <source>Last import report</source>
        <translation>Letzter Importbericht</translation>
    </message>
    <message>
        <source>Check imported articles</source>
        <translation>Importierte Artikel prüfen</translation>
    </message>
    <message>
        <source>Goes through the articles of an import, those first in which something is missing or in doubt.</source>
        <translation>Geht die Artikel eines Imports durch, zuerst die, in denen etwas fehlt oder zweifelhaft ist.</translation>
    </message>
    <message>
        <source>Articles that look alike…</source>
        <translation>Artikel, die sich ähneln…</translation>
    </message>
    <message>
        <source>Shows near-duplicates and wire copies in groups, and what differs; nothing is deleted or merged.</source>
        <translation>Zeigt Fast-Dubletten und Agenturtexte in Gruppen und was sie unterscheidet; nichts wird gelöscht oder zusammengelegt.</translation>
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
        <source>Purge for good…</source>
        <translation>Endgültig tilgen…</translation>
    </message>
    <message>
        <source>Takes an article&apos;s or an annotator&apos;s data out of everything, backups too; nothing brings it back.</source>
        <translation>Nimmt die Daten eines Artikels oder einer annotierenden Person überall heraus, auch aus den Sicherungen; nichts bringt sie zurück.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Changes how the program looks and what it remembers; all counts at once.</source>
        <translation>Ändert, wie das Programm aussieht und was es sich merkt; alles gilt sofort.</translation>
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
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Lists every action by day, whose and on what; takes one back, or the library or an article to before.</source>
        <translation>Listet jeden Schritt nach Tagen, von wem und woran; nimmt einen zurück oder bringt die Bibliothek oder einen Artikel auf einen früheren Stand.</translation>
    </message>
    <message>
        <source>Deleted things…</source>
        <translation>Gelöschtes…</translation>
    </message>
    <message>
        <source>Lists all that was deleted, with the words it stood on, and puts it back as it was.</source>
        <translation>Zeigt alles Gelöschte mit den Wörtern, auf denen es stand, und holt es zurück, wie es war.</translation>
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
        <source>Keep the changes to the text</source>
        <translation>Änderungen am Text behalten</translation>
    </message>
    <message>
        <source>Makes the text what you typed, as one action; annotations move along.</source>
        <translation>Macht den Text zu dem, was Sie getippt haben, als eine Aktion; Annotationen wandern mit.</translation>
    </message>
    <message>
        <source>Leave the text as it was</source>
        <translation>Text lassen, wie er war</translation>
    </message>
    <message>
        <source>Goes back to the page; what you typed is kept as a draft.</source>
        <translation>Kehrt zur Seite zurück; was Sie getippt haben, bleibt als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Discard the changes to the text</source>
        <translation>Änderungen am Text verwerfen</translation>
    </message>
    <message>
        <source>Goes back to the page and forgets what you typed.</source>
        <translation>Kehrt zur Seite zurück und vergisst, was Sie getippt haben.</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>Zeilen verbinden</translation>
    </message>
    <message>
        <source>Makes one line of the selected ones, or of this one and the next.</source>
        <translation>Macht eine Zeile aus den ausgewählten, oder aus dieser und der nächsten.</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Takes the line away that the caret is in, or those that are selected.</source>
        <translation>Nimmt die Zeile weg, in der die Schreibmarke steht, oder die ausgewählten.</translation>
    </message>
    <message>
        <source>Join parted words…</source>
        <translation>Getrennte Wörter verbinden…</translation>
    </message>
    <message>
        <source>Goes through the words that a hyphen parts at a line&apos;s end, and makes them whole.</source>
        <translation>Geht durch die Wörter, die ein Bindestrich am Zeilenende trennt, und fügt sie zusammen.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Says that you are through with this article, or with all that are selected in the list.</source>
        <translation>Sagt, dass Sie mit diesem Artikel fertig sind, oder mit allen, die in der Liste ausgewählt sind.</translation>
    </message>
    <message>
        <source>Mark as not started</source>
        <translation>Als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Says that you have not started with this article, or with all that are selected.</source>
        <translation>Sagt, dass Sie mit diesem Artikel noch nicht begonnen haben, oder mit allen ausgewählten.</translation>
    </message>
    <message>
        <source>Tag the article…</source>
        <translation>Artikel ein Thema geben…</translation>
    </message>
    <message>
        <source>Puts a topic on the whole article, or on all that are selected in the list.</source>
        <translation>Gibt dem ganzen Artikel ein Thema, oder allen, die in der Liste ausgewählt sind.</translation>
    </message>
    <message>
        <source>Suggested topics</source>
        <translation>Vorgeschlagene Themen</translation>
    </message>
    <message>
        <source>Goes to the topics that the article may have by what you tagged so far, each for a yes or a no.</source>
        <translation>Geht zu den Themen, die der Artikel nach dem haben könnte, was Sie bisher mit Themen versehen haben, jedes für ein Ja oder Nein.</translation>
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
        <source>Notes that link to the article</source>
        <translation>Notizen, die auf den Artikel verweisen</translation>
    </message>
    <message>
        <source>Lists the notes of the whole library that link to the open article.</source>
        <translation>Listet die Notizen der ganzen Bibliothek, die auf den geöffneten Artikel verweisen.</translation>
    </message>
    <message>
        <source>Tell which day this is</source>
        <translation>Tag dieser Wörter nennen</translation>
    </message>
    <message>
        <source>Says which day words like “on Tuesday” at the caret mean, or goes to the next such words; only a hint.</source>
        <translation>Sagt, welchen Tag Wörter wie „am Dienstag“ an der Schreibmarke meinen, oder geht zu den nächsten solchen Wörtern; nur ein Hinweis.</translation>
    </message>
    <message>
        <source>Set a field from the selection…</source>
        <translation>Feld aus der Auswahl setzen…</translation>
    </message>
    <message>
        <source>Makes the selected words the value of a field, with these words as its evidence.</source>
        <translation>Macht die ausgewählten Wörter zum Wert eines Feldes, mit diesen Wörtern als Beleg.</translation>
    </message>
    <message>
        <source>Remember the offered rule</source>
        <translation>Die angebotene Regel merken</translation>
    </message>
    <message>
        <source>Makes your last correction a rule of the outlet, as it is offered in the details.</source>
        <translation>Macht Ihre letzte Korrektur zu einer Regel des Mediums, wie sie in den Details angeboten wird.</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Text bearbeiten…</translation>
    </message>
    <message>
        <source>Makes the page a plain text in which typos and stray lines are mended; annotations move along.</source>
        <translation>Macht die Seite zu einem einfachen Text, in dem man Tippfehler und verirrte Zeilen ausbessert; Annotationen wandern mit.</translation>
    </message>
    <message>
        <source>New version from a file…</source>
        <translation>Neue Fassung aus einer Datei…</translation>
    </message>
    <message>
        <source>Shows what a newer file of this article would change, and makes it the text if you take it.</source>
        <translation>Zeigt, was eine neuere Datei dieses Artikels ändern würde, und macht sie zum Text, wenn Sie sie nehmen.</translation>
    </message>
    <message>
        <source>Read with another encoding…</source>
        <translation>Mit anderer Kodierung lesen…</translation>
    </message>
    <message>
        <source>Shows what the file says in other encodings, and makes the one you choose the text.</source>
        <translation>Zeigt, was die Datei in anderen Kodierungen sagt, und macht die gewählte zum Text.</translation>
    </message>
    <message>
        <source>Versions of the text…</source>
        <translation>Fassungen des Textes…</translation>
    </message>
    <message>
        <source>Lists all texts the article ever had, compares them with the one now, and goes back to one.</source>
        <translation>Listet alle Texte, die der Artikel je hatte, vergleicht sie mit dem jetzigen und kehrt zu einem zurück.</translation>
    </message>
    <message>
        <source>Compare with what it looks like…</source>
        <translation>Mit ähnlichen vergleichen…</translation>
    </message>
    <message>
        <source>Shows the articles that the open one looks like, side by side with what differs.</source>
        <translation>Zeigt die Artikel, denen der offene ähnelt, nebeneinander mit den Unterschieden.</translation>
    </message>
    <message>
        <source>Save the errata…</source>
        <translation>Errata sichern…</translation>
    </message>
    <message>
        <source>Writes what was changed in the text of the open article since it came in, as a CSV file.</source>
        <translation>Schreibt als CSV-Datei, was am Text des offenen Artikels seit dem Import geändert wurde.</translation>
    </message>
    <message>
        <source>Annotations to look at again…</source>
        <translation>Annotationen neu ansehen…</translation>
    </message>
    <message>
        <source>Reviews the annotations whose words were changed: where each belongs now, or whether it goes.</source>
        <translation>Prüft die Annotationen, deren Wörter geändert wurden: wohin jede jetzt gehört, oder ob sie wegfällt.</translation>
    </message>
    <message>
        <source>Select all articles of the list</source>
        <translation>Alle Artikel der Liste auswählen</translation>
    </message>
    <message>
        <source>Selects every article that the filter lets through.</source>
        <translation>Wählt alle Artikel aus, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>Set a field for all selected articles…</source>
        <translation>Feld für alle ausgewählten Artikel setzen…</translation>
    </message>
    <message>
        <source>Gives a field one value in all articles that are selected in the list, or removes it.</source>
        <translation>Gibt einem Feld denselben Wert in allen ausgewählten Artikeln der Liste, oder entfernt es.</translation>
    </message>
    <message>
        <source>Show the article&apos;s history</source>
        <translation>Verlauf des Artikels zeigen</translation>
    </message>
    <message>
        <source>Lists what was done in the open article, newest first, in the details.</source>
        <translation>Listet in den Details auf, was im offenen Artikel getan wurde, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Show the original…</source>
        <translation>Original zeigen…</translation>
    </message>
    <message>
        <source>Shows the text of the open article exactly as it was imported.</source>
        <translation>Zeigt den Text des offenen Artikels genau so, wie er importiert wurde.</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Original speichern…</translation>
    </message>
    <message>
        <source>Writes the file that the open article was made of, byte for byte.</source>
        <translation>Schreibt die Datei, aus der der offene Artikel entstand, Byte für Byte.</translation>
    </message>
    <message>
        <source>Delete the selected articles</source>
        <translation>Ausgewählte Artikel löschen</translation>
    </message>
    <message>
        <source>Deletes the articles selected in the list, or the one that is open, with their annotations; undo brings them back.</source>
        <translation>Löscht die in der Liste ausgewählten Artikel, oder den offenen, mit ihren Annotationen; Rückgängig holt sie zurück.</translation>
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
        <translation>Öffnet die Palette, in der Tippen Labels, Themen und Entitäten findet und neue anlegt.</translation>
    </message>
    <message>
        <source>Take the marker in hand</source>
        <translation>Den Marker in die Hand nehmen</translation>
    </message>
    <message>
        <source>Labels all that the mouse selects with the active label at once; again, or Esc, puts it down.</source>
        <translation>Alles, was die Maus auswählt, bekommt sofort das aktive Label; noch einmal oder Esc legt den Marker weg.</translation>
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
        <translation>Schreibt eine Notiz zum Absatz am Cursor.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Shows label, entity, note and history of the mention under the caret; unfolds furniture, or folds it.</source>
        <translation>Zeigt Label, Entität, Notiz und Verlauf der Erwähnung am Cursor; klappt Beiwerk aus oder ein.</translation>
    </message>
    <message>
        <source>Note on the mention</source>
        <translation>Notiz zur Erwähnung</translation>
    </message>
    <message>
        <source>Writes a note on the mention under the caret, in its card.</source>
        <translation>Schreibt eine Notiz zur Erwähnung am Cursor, in ihrer Karte.</translation>
    </message>
    <message>
        <source>Next mention under the caret</source>
        <translation>Nächste Erwähnung am Cursor</translation>
    </message>
    <message>
        <source>Goes through the mentions that overlap here, innermost first.</source>
        <translation>Geht die Erwähnungen durch, die sich hier überlappen, die innerste zuerst.</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>Ende nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the mention a word to the left.</source>
        <translation>Verschiebt das Ende der Erwähnung um ein Wort nach links.</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>Ende nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the mention a word to the right.</source>
        <translation>Verschiebt das Ende der Erwähnung um ein Wort nach rechts.</translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation>Anfang nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the mention a word to the left.</source>
        <translation>Verschiebt den Anfang der Erwähnung um ein Wort nach links.</translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation>Anfang nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the mention a word to the right.</source>
        <translation>Verschiebt den Anfang der Erwähnung um ein Wort nach rechts.</translation>
    </message>
    <message>
        <source>Mark everywhere…</source>
        <translation>Überall markieren…</translation>
    </message>
    <message>
        <source>Finds all other places of a mention, an entity or the selected words, to be accepted or rejected.</source>
        <translation>Findet alle anderen Stellen einer Erwähnung, einer Entität oder der ausgewählten Wörter, zum Annehmen oder Ablehnen.</translation>
    </message>
    <message>
        <source>Keep as an example of…</source>
        <translation>Als Beispiel aufheben für…</translation>
    </message>
    <message>
        <source>Makes the selected words, or those of the mention under the caret, an example of a label or topic.</source>
        <translation>Macht die markierten Wörter oder die der Erwähnung unter der Schreibmarke zum Beispiel für ein Label oder Thema.</translation>
    </message>
    <message>
        <source>Look through annotations…</source>
        <translation>Annotationen durchsehen…</translation>
    </message>
    <message>
        <source>Lists annotations by label, topic, entity, annotator and state, to be kept, changed or removed.</source>
        <translation>Listet Annotationen nach Label, Thema, Entität, Annotator und Stand, um sie zu behalten, zu ändern oder zu entfernen.</translation>
    </message>
    <message>
        <source>Mark what was found as…</source>
        <translation>Gefundenes markieren als…</translation>
    </message>
    <message>
        <source>Finds the words of the list&apos;s filter, or of the search in the article; marked is what you accept.</source>
        <translation>Findet die Wörter des Filters der Liste oder der Suche im Artikel; markiert wird, was Sie annehmen.</translation>
    </message>
    <message>
        <source>Mark a list of names everywhere…</source>
        <translation>Eine Namensliste überall markieren…</translation>
    </message>
    <message>
        <source>Finds the names of a list that you paste or open, to be marked where you accept them.</source>
        <translation>Findet die Namen einer Liste, die Sie einfügen oder öffnen; markiert wird, was Sie annehmen.</translation>
    </message>
    <message>
        <source>Undo an earlier review…</source>
        <translation>Eine frühere Durchsicht rückgängig machen…</translation>
    </message>
    <message>
        <source>Lists the reviews of the past, and takes one back whatever was done since.</source>
        <translation>Zeigt die früheren Durchsichten und nimmt eine zurück, was auch seither getan wurde.</translation>
    </message>
    <message>
        <source>Go on with a review…</source>
        <translation>Mit einer Durchsicht weitermachen…</translation>
    </message>
    <message>
        <source>Lists the last reviews, also of earlier days, and shows what is left of one and what was decided.</source>
        <translation>Listet die letzten Durchsichten, auch früherer Tage, und zeigt, was übrig ist und was entschieden wurde.</translation>
    </message>
    <message>
        <source>Accept the candidate</source>
        <translation>Den Kandidaten annehmen</translation>
    </message>
    <message>
        <source>Makes the current candidate of the review a mention, and goes to the next.</source>
        <translation>Macht aus dem aktuellen Kandidaten der Durchsicht eine Erwähnung und geht zum nächsten.</translation>
    </message>
    <message>
        <source>Reject the candidate</source>
        <translation>Den Kandidaten ablehnen</translation>
    </message>
    <message>
        <source>Leaves the current candidate as it is, for good, and goes to the next.</source>
        <translation>Lässt den aktuellen Kandidaten für immer, wie er ist, und geht zum nächsten.</translation>
    </message>
    <message>
        <source>Skip the candidate</source>
        <translation>Den Kandidaten überspringen</translation>
    </message>
    <message>
        <source>Leaves the current candidate for later.</source>
        <translation>Lässt den aktuellen Kandidaten für später.</translation>
    </message>
    <message>
        <source>Accept all like this one</source>
        <translation>Alle wie diesen annehmen</translation>
    </message>
    <message>
        <source>Accepts all candidates with the same words and the same doubt.</source>
        <translation>Nimmt alle Kandidaten mit denselben Wörtern und demselben Zweifel an.</translation>
    </message>
    <message>
        <source>Accept all that are left…</source>
        <translation>Alle übrigen annehmen…</translation>
    </message>
    <message>
        <source>Accepts all candidates that nobody has decided yet, after saying how many are doubtful.</source>
        <translation>Nimmt alle noch offenen Kandidaten an und sagt vorher, wie viele zweifelhaft sind.</translation>
    </message>
    <message>
        <source>Another label or topic…</source>
        <translation>Anderes Label oder Thema…</translation>
    </message>
    <message>
        <source>Gives the annotations selected in the review another label or topic; a label&apos;s key does so, too.</source>
        <translation>Gibt den in der Durchsicht ausgewählten Annotationen ein anderes Label oder Thema; die Taste eines Labels tut es auch.</translation>
    </message>
    <message>
        <source>Say whom they stand for…</source>
        <translation>Sagen, für wen sie stehen…</translation>
    </message>
    <message>
        <source>Links the mentions that are selected in the review to an entity.</source>
        <translation>Verknüpft die in der Durchsicht ausgewählten Erwähnungen mit einer Entität.</translation>
    </message>
    <message>
        <source>Next candidate</source>
        <translation>Nächster Kandidat</translation>
    </message>
    <message>
        <source>Goes to the next candidate, decided or not.</source>
        <translation>Geht zum nächsten Kandidaten, ob entschieden oder nicht.</translation>
    </message>
    <message>
        <source>Previous candidate</source>
        <translation>Voriger Kandidat</translation>
    </message>
    <message>
        <source>Goes to the candidate before, decided or not.</source>
        <translation>Geht zum Kandidaten davor, ob entschieden oder nicht.</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Die Durchsicht schließen</translation>
    </message>
    <message>
        <source>Gives the focus back to the page; the review can be gone on with.</source>
        <translation>Gibt der Seite den Fokus zurück; die Durchsicht kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Die Durchsicht beenden</translation>
    </message>
    <message>
        <source>Closes the review and forgets the candidates that nobody has decided.</source>
        <translation>Schließt die Durchsicht und vergisst die Kandidaten, die offen geblieben sind.</translation>
    </message>
    <message>
        <source>Add words to this mention…</source>
        <translation>Dieser Erwähnung Wörter hinzufügen…</translation>
    </message>
    <message>
        <source>Has the mention under the caret stand on further words too, which are selected next.</source>
        <translation>Die Erwähnung unter der Schreibmarke steht dann auch auf weiteren Wörtern, die als Nächstes ausgewählt werden.</translation>
    </message>
    <message>
        <source>Take these words out of the mention</source>
        <translation>Diese Wörter aus der Erwähnung nehmen</translation>
    </message>
    <message>
        <source>Leaves the mention its other words.</source>
        <translation>Der Erwähnung bleiben ihre übrigen Wörter.</translation>
    </message>
    <message>
        <source>Link the selected mentions…</source>
        <translation>Ausgewählte Erwähnungen verbinden…</translation>
    </message>
    <message>
        <source>Says for all mentions that are selected in the list of annotations whom they stand for.</source>
        <translation>Sagt für alle in der Liste der Annotationen ausgewählten Erwähnungen, für wen sie stehen.</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>Annotation löschen</translation>
    </message>
    <message>
        <source>Deletes the mention under the caret, with the notes about it.</source>
        <translation>Löscht die Erwähnung am Cursor mit den Notizen zu ihr.</translation>
    </message>
    <message>
        <source>Review suggestions…</source>
        <translation>Vorschläge durchsehen…</translation>
    </message>
    <message>
        <source>Lists the suggestions of this article, of the listed ones or of the library, to be decided one by one.</source>
        <translation>Listet die Vorschläge dieses Artikels, der aufgelisteten oder der Bibliothek auf, um einen nach dem anderen zu entscheiden.</translation>
    </message>
    <message>
        <source>Kinds of suggestions…</source>
        <translation>Arten von Vorschlägen…</translation>
    </message>
    <message>
        <source>Shows how often each kind of suggestion was right so far, and switches kinds on and off.</source>
        <translation>Zeigt, wie oft jede Art von Vorschlägen bisher richtig war, und schaltet Arten ein und aus.</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Den Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Makes the words a mention with the suggested label, and goes to the next one.</source>
        <translation>Macht die Wörter zu einer Erwähnung mit dem vorgeschlagenen Label und geht zum nächsten.</translation>
    </message>
    <message>
        <source>Accept the suggestion everywhere</source>
        <translation>Den Vorschlag überall annehmen</translation>
    </message>
    <message>
        <source>Marks all places of these words, in this article and in all that you have not worked on yet.</source>
        <translation>Markiert alle Stellen dieser Wörter, in diesem Artikel und in allen, an denen Sie noch nicht gearbeitet haben.</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Den Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Leaves the words as they are, and goes to the next suggestion.</source>
        <translation>Lässt die Wörter, wie sie sind, und geht zum nächsten Vorschlag.</translation>
    </message>
    <message>
        <source>Reject the suggestion everywhere</source>
        <translation>Den Vorschlag überall ablehnen</translation>
    </message>
    <message>
        <source>Never suggests these words with this label again, and takes away what “everywhere” marked so.</source>
        <translation>Schlägt diese Wörter nie wieder mit diesem Label vor und nimmt weg, was „überall“ so markiert hat.</translation>
    </message>
    <message>
        <source>Skip the suggestion</source>
        <translation>Den Vorschlag überspringen</translation>
    </message>
    <message>
        <source>Leaves the suggestion for later, and goes to the next.</source>
        <translation>Lässt den Vorschlag für später und geht zum nächsten.</translation>
    </message>
    <message>
        <source>Move the suggestion&apos;s end left</source>
        <translation>Das Ende des Vorschlags nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the suggestion a word to the left before it is accepted.</source>
        <translation>Verschiebt das Ende des Vorschlags um ein Wort nach links, bevor er angenommen wird.</translation>
    </message>
    <message>
        <source>Move the suggestion&apos;s end right</source>
        <translation>Das Ende des Vorschlags nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the end of the suggestion a word to the right before it is accepted.</source>
        <translation>Verschiebt das Ende des Vorschlags um ein Wort nach rechts, bevor er angenommen wird.</translation>
    </message>
    <message>
        <source>Move the suggestion&apos;s start left</source>
        <translation>Den Anfang des Vorschlags nach links verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the suggestion a word to the left before it is accepted.</source>
        <translation>Verschiebt den Anfang des Vorschlags um ein Wort nach links, bevor er angenommen wird.</translation>
    </message>
    <message>
        <source>Move the suggestion&apos;s start right</source>
        <translation>Den Anfang des Vorschlags nach rechts verschieben</translation>
    </message>
    <message>
        <source>Moves the start of the suggestion a word to the right before it is accepted.</source>
        <translation>Verschiebt den Anfang des Vorschlags um ein Wort nach rechts, bevor er angenommen wird.</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Shows or hides what looks like what you marked, outlined with dashes.</source>
        <translation>Zeigt oder verbirgt, was wie das aussieht, was Sie markiert haben, gestrichelt umrandet.</translation>
    </message>
    <message>
        <source>Unsure suggestions first</source>
        <translation>Unsichere Vorschläge zuerst</translation>
    </message>
    <message>
        <source>Has the keys for the next suggestion and the one before go to the least sure ones first.</source>
        <translation>Die Tasten für den nächsten und den vorigen Vorschlag führen zuerst zu den unsichersten.</translation>
    </message>
    <message>
        <source>Accept the article</source>
        <translation>Artikel annehmen</translation>
    </message>
    <message>
        <source>Confirms all that was detected in the article, or in all selected ones, and goes on.</source>
        <translation>Bestätigt alles Erkannte im Artikel oder in allen ausgewählten und geht weiter.</translation>
    </message>
    <message>
        <source>Accept all articles like this one</source>
        <translation>Alle Artikel wie diesen annehmen</translation>
    </message>
    <message>
        <source>Accepts all articles of the check in which the same things are in doubt.</source>
        <translation>Nimmt alle Artikel der Prüfung an, in denen dasselbe zweifelhaft ist.</translation>
    </message>
    <message>
        <source>Accept all sure articles…</source>
        <translation>Alle sicheren Artikel annehmen…</translation>
    </message>
    <message>
        <source>Accepts all articles of the check in which nothing is in doubt, after saying how many they are.</source>
        <translation>Nimmt alle Artikel der Prüfung an, in denen nichts zweifelhaft ist; vorher steht da, wie viele es sind.</translation>
    </message>
    <message>
        <source>Check the article later</source>
        <translation>Artikel später prüfen</translation>
    </message>
    <message>
        <source>Leaves the article as it is, and goes to the next that nobody has checked.</source>
        <translation>Lässt den Artikel, wie er ist, und geht zum nächsten, den noch niemand geprüft hat.</translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation>Dieses Feld gibt es hier nicht</translation>
    </message>
    <message>
        <source>Says that the article has no such field as the question asks about; it is not looked for again.</source>
        <translation>Sagt, dass der Artikel das erfragte Feld nicht hat; es wird nicht wieder gesucht.</translation>
    </message>
    <message>
        <source>Type the field…</source>
        <translation>Feld eintippen…</translation>
    </message>
    <message>
        <source>Types the value of the field that the question asks about.</source>
        <translation>Tippt den Wert des erfragten Feldes ein.</translation>
    </message>
    <message>
        <source>These words are the title</source>
        <translation>Diese Wörter sind der Titel</translation>
    </message>
    <message>
        <source>Makes the selected words the title, with these words as evidence.</source>
        <translation>Macht die ausgewählten Wörter zum Titel, mit diesen Wörtern als Beleg.</translation>
    </message>
    <message>
        <source>These words are the subtitle</source>
        <translation>Diese Wörter sind der Untertitel</translation>
    </message>
    <message>
        <source>Makes the selected words the subtitle, with these words as evidence.</source>
        <translation>Macht die ausgewählten Wörter zum Untertitel, mit diesen Wörtern als Beleg.</translation>
    </message>
    <message>
        <source>These words are the author</source>
        <translation>Diese Wörter sind der Autor</translation>
    </message>
    <message>
        <source>Makes the selected words the only author; “By” before the name is left out.</source>
        <translation>Macht die ausgewählten Wörter zum einzigen Autor; „Von“ vor dem Namen bleibt weg.</translation>
    </message>
    <message>
        <source>These words are one more author</source>
        <translation>Diese Wörter sind ein weiterer Autor</translation>
    </message>
    <message>
        <source>Adds the selected words to the authors that the article has.</source>
        <translation>Fügt die ausgewählten Wörter den Autoren des Artikels hinzu.</translation>
    </message>
    <message>
        <source>These words are the date</source>
        <translation>Diese Wörter sind das Datum</translation>
    </message>
    <message>
        <source>Makes the date in the selected words that of publication.</source>
        <translation>Macht das Datum in den ausgewählten Wörtern zu dem der Veröffentlichung.</translation>
    </message>
    <message>
        <source>These words are the date of the update</source>
        <translation>Diese Wörter sind das Datum der Änderung</translation>
    </message>
    <message>
        <source>Makes the date in the selected words that of the last update.</source>
        <translation>Macht das Datum in den ausgewählten Wörtern zu dem der letzten Änderung.</translation>
    </message>
    <message>
        <source>These words are the place</source>
        <translation>Diese Wörter sind der Ort</translation>
    </message>
    <message>
        <source>Makes the selected words the place the article was written in.</source>
        <translation>Macht die ausgewählten Wörter zu dem Ort, an dem der Artikel geschrieben wurde.</translation>
    </message>
    <message>
        <source>These words are the outlet</source>
        <translation>Diese Wörter sind das Medium</translation>
    </message>
    <message>
        <source>Makes the selected words the name of the outlet.</source>
        <translation>Macht die ausgewählten Wörter zum Namen des Mediums.</translation>
    </message>
    <message>
        <source>These words are the credit</source>
        <translation>Diese Wörter sind die Quellenangabe</translation>
    </message>
    <message>
        <source>Makes the selected words the credit: where the text says it comes from.</source>
        <translation>Macht die ausgewählten Wörter zur Quellenangabe: woher der Text nach eigenen Worten kommt.</translation>
    </message>
    <message>
        <source>These words are the section</source>
        <translation>Diese Wörter sind das Ressort</translation>
    </message>
    <message>
        <source>Makes the selected words the section of the outlet.</source>
        <translation>Macht die ausgewählten Wörter zum Ressort des Mediums.</translation>
    </message>
    <message>
        <source>Furniture or text</source>
        <translation>Beiwerk oder Text</translation>
    </message>
    <message>
        <source>Turns the line with the caret, or the selected lines, into furniture of the page, or back into text.</source>
        <translation>Macht die Zeile am Cursor oder die ausgewählten Zeilen zu Beiwerk der Seite oder wieder zu Text.</translation>
    </message>
    <message>
        <source>Subhead or text</source>
        <translation>Zwischentitel oder Text</translation>
    </message>
    <message>
        <source>Turns the line with the caret, or the selected words, into a subhead, or back into text.</source>
        <translation>Macht die Zeile am Cursor oder die ausgewählten Wörter zum Zwischentitel oder wieder zu Text.</translation>
    </message>
    <message>
        <source>Remember the rule for the outlet</source>
        <translation>Regel für das Medium merken</translation>
    </message>
    <message>
        <source>Keeps the correction as a rule of the outlet and shows what it would change in the articles already in.</source>
        <translation>Behält die Berichtigung als Regel des Mediums und zeigt, was sie in den schon vorhandenen Artikeln ändern würde.</translation>
    </message>
    <message>
        <source>Gives a field one value in all articles that are selected in the check.</source>
        <translation>Gibt einem Feld in allen Artikeln, die in der Prüfung ausgewählt sind, denselben Wert.</translation>
    </message>
    <message>
        <source>Choose what to check…</source>
        <translation>Wählen, was geprüft wird…</translation>
    </message>
    <message>
        <source>Chooses the import whose articles are checked, the listed articles, or the whole library.</source>
        <translation>Wählt den Import, dessen Artikel geprüft werden, die aufgelisteten Artikel oder die ganze Bibliothek.</translation>
    </message>
    <message>
        <source>Close the check</source>
        <translation>Prüfung schließen</translation>
    </message>
    <message>
        <source>Goes back to reading; the check can be gone on with at any time.</source>
        <translation>Geht zurück zum Lesen; die Prüfung lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>Grow the selection</source>
        <translation>Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Selects the word, then the name, the sentence, the paragraph.</source>
        <translation>Wählt das Wort aus, dann den Namen, den Satz, den Absatz.</translation>
    </message>
    <message>
        <source>Shrink the selection</source>
        <translation>Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Goes back to the smaller selection.</source>
        <translation>Geht zur kleineren Auswahl zurück.</translation>
    </message>
    <message>
        <source>Select to the end of the sentence</source>
        <translation>Bis zum Ende des Satzes auswählen</translation>
    </message>
    <message>
        <source>Extends the selection to the end of the sentence, then of the next one.</source>
        <translation>Erweitert die Auswahl bis zum Ende des Satzes, dann des nächsten.</translation>
    </message>
    <message>
        <source>Select to the beginning of the sentence</source>
        <translation>Bis zum Anfang des Satzes auswählen</translation>
    </message>
    <message>
        <source>Extends the selection to the beginning of the sentence, then of the one before.</source>
        <translation>Erweitert die Auswahl bis zum Anfang des Satzes, dann des vorigen.</translation>
    </message>
    <message>
        <source>Let go of the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Selects nothing; the caret stays.</source>
        <translation>Wählt nichts aus; der Cursor bleibt.</translation>
    </message>
    <message>
        <source>Add a label…</source>
        <translation>Label hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a label, with its sign, key and definition.</source>
        <translation>Fügt ein Label mit Zeichen, Taste und Definition hinzu.</translation>
    </message>
    <message>
        <source>Add a topic…</source>
        <translation>Thema hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a topic, with its definition.</source>
        <translation>Fügt ein Thema mit seiner Definition hinzu.</translation>
    </message>
    <message>
        <source>Add a ready codebook…</source>
        <translation>Fertiges Codebuch hinzufügen…</translation>
    </message>
    <message>
        <source>Shows the codebooks that come with the program, and adds the one you choose, with definitions.</source>
        <translation>Zeigt die Codebücher, die mit dem Programm kommen, und nimmt das gewählte auf, mit Definitionen.</translation>
    </message>
    <message>
        <source>Load a codebook…</source>
        <translation>Codebuch laden…</translation>
    </message>
    <message>
        <source>Save the codebook…</source>
        <translation>Codebuch speichern…</translation>
    </message>
    <message>
        <source>Writes labels and topics with their definitions to a file, also for other programs (REFI-QDA, CSV).</source>
        <translation>Schreibt Labels und Themen mit ihren Definitionen in eine Datei, auch für andere Programme (REFI-QDA, CSV).</translation>
    </message>
    <message>
        <source>Add a label or topic below…</source>
        <translation>Label oder Thema darunter hinzufügen…</translation>
    </message>
    <message>
        <source>Adds a label or topic under the current one.</source>
        <translation>Fügt ein Label oder Thema unter dem aktuellen hinzu.</translation>
    </message>
    <message>
        <source>Rename the label or topic</source>
        <translation>Label oder Thema umbenennen</translation>
    </message>
    <message>
        <source>Types another name over the current row of the codebook; the change is dated.</source>
        <translation>Überschreibt den Namen in der aktuellen Zeile des Codebuchs; die Änderung wird datiert.</translation>
    </message>
    <message>
        <source>Edit the label or topic…</source>
        <translation>Label oder Thema bearbeiten…</translation>
    </message>
    <message>
        <source>Writes what it stands for, when to use it and when not; earlier definitions are kept.</source>
        <translation>Schreibt, wofür es steht, wann es passt und wann nicht; frühere Definitionen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Definitions so far…</source>
        <translation>Bisherige Definitionen…</translation>
    </message>
    <message>
        <source>Lists the definitions that the current label or topic has had, and what was marked under each.</source>
        <translation>Zeigt die Definitionen, die das aktuelle Label oder Thema hatte, und was unter jeder markiert wurde.</translation>
    </message>
    <message>
        <source>Review what was marked under earlier definitions…</source>
        <translation>Prüfen, was unter früheren Definitionen markiert wurde…</translation>
    </message>
    <message>
        <source>Goes through what was marked before the definition was changed: each stays or goes.</source>
        <translation>Geht durch, was vor der Änderung der Definition markiert wurde: jedes bleibt oder geht.</translation>
    </message>
    <message>
        <source>Recolour the label or topic…</source>
        <translation>Label oder Thema umfärben…</translation>
    </message>
    <message>
        <source>Gives the current label or topic another colour.</source>
        <translation>Gibt dem aktuellen Label oder Thema eine andere Farbe.</translation>
    </message>
    <message>
        <source>Choose the label&apos;s key…</source>
        <translation>Taste des Labels wählen…</translation>
    </message>
    <message>
        <source>The next key you press will give the label to selected words.</source>
        <translation>Die nächste gedrückte Taste gibt ausgewählten Wörtern künftig das Label.</translation>
    </message>
    <message>
        <source>Move the label or topic under…</source>
        <translation>Label oder Thema verschieben unter…</translation>
    </message>
    <message>
        <source>Puts the current label or topic, with what is below it, under another.</source>
        <translation>Stellt das aktuelle Label oder Thema mit allem darunter unter ein anderes.</translation>
    </message>
    <message>
        <source>Move the label or topic one level down</source>
        <translation>Label oder Thema eine Ebene tiefer rücken</translation>
    </message>
    <message>
        <source>Puts it under the row above it of the same depth.</source>
        <translation>Stellt es unter die Zeile derselben Ebene darüber.</translation>
    </message>
    <message>
        <source>Move the label or topic one level up</source>
        <translation>Label oder Thema eine Ebene höher rücken</translation>
    </message>
    <message>
        <source>Puts it beside the one it stands under.</source>
        <translation>Stellt es neben das, unter dem es steht.</translation>
    </message>
    <message>
        <source>Merge the label or topic into…</source>
        <translation>Label oder Thema zusammenführen mit…</translation>
    </message>
    <message>
        <source>Gives all it has to another label or topic; it goes out of sight.</source>
        <translation>Gibt alles, was es hat, an ein anderes Label oder Thema; es selbst verschwindet.</translation>
    </message>
    <message>
        <source>Hide or show the marks of the label or topic</source>
        <translation>Marken des Labels oder Themas aus- oder einblenden</translation>
    </message>
    <message>
        <source>Takes its marks off the page, or brings them back; nothing is deleted.</source>
        <translation>Nimmt seine Marken von der Seite oder bringt sie zurück; gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Show all marks</source>
        <translation>Alle Marken zeigen</translation>
    </message>
    <message>
        <source>Brings all hidden marks back onto the page.</source>
        <translation>Bringt alle ausgeblendeten Marken auf die Seite zurück.</translation>
    </message>
    <message>
        <source>Show retired labels and topics</source>
        <translation>Ausgemusterte Labels und Themen zeigen</translation>
    </message>
    <message>
        <source>Lists retired labels and topics too, so that they can be brought back.</source>
        <translation>Listet auch ausgemusterte Labels und Themen auf, damit sie zurückgeholt werden können.</translation>
    </message>
    <message>
        <source>Notes that link to the topic</source>
        <translation>Notizen, die auf das Thema verweisen</translation>
    </message>
    <message>
        <source>Lists the notes of the whole library that link to the current topic.</source>
        <translation>Listet die Notizen der ganzen Bibliothek, die auf das aktuelle Thema verweisen.</translation>
    </message>
    <message>
        <source>Retire the label or topic, or bring it back</source>
        <translation>Label oder Thema ausmustern oder zurückholen</translation>
    </message>
    <message>
        <source>Offers it no longer; its annotations stay. Again brings it back.</source>
        <translation>Bietet es nicht mehr an; seine Annotationen bleiben. Noch einmal holt es zurück.</translation>
    </message>
    <message>
        <source>Delete the label or topic</source>
        <translation>Label oder Thema löschen</translation>
    </message>
    <message>
        <source>Deletes it with those below it and all their annotations; undo brings all back.</source>
        <translation>Löscht es mit allem darunter und allen Annotationen; Rückgängig holt alles zurück.</translation>
    </message>
    <message>
        <source>Add an entity…</source>
        <translation>Entität hinzufügen…</translation>
    </message>
    <message>
        <source>Adds somebody or something that articles speak of, with other names.</source>
        <translation>Fügt jemanden oder etwas hinzu, wovon Artikel sprechen, mit anderen Namen.</translation>
    </message>
    <message>
        <source>Edit the entity…</source>
        <translation>Entität bearbeiten…</translation>
    </message>
    <message>
        <source>Choose the entity&apos;s label…</source>
        <translation>Label der Entität wählen…</translation>
    </message>
    <message>
        <source>Gives the entity the label that new mentions of it get.</source>
        <translation>Gibt der Entität das Label, das neue Erwähnungen von ihr bekommen.</translation>
    </message>
    <message>
        <source>Merge the entity into…</source>
        <translation>Entität zusammenführen mit…</translation>
    </message>
    <message>
        <source>Makes two entities one, after showing what moves.</source>
        <translation>Macht aus zwei Entitäten eine und zeigt vorher, was umzieht.</translation>
    </message>
    <message>
        <source>Split the entity…</source>
        <translation>Entität aufteilen…</translation>
    </message>
    <message>
        <source>Gives chosen mentions of the entity to another one, that is there or new.</source>
        <translation>Gibt ausgewählte Erwähnungen der Entität einer anderen, die es schon gibt oder die neu ist.</translation>
    </message>
    <message>
        <source>Write a note on the entity…</source>
        <translation>Notiz zur Entität schreiben…</translation>
    </message>
    <message>
        <source>Writes your note on the entity, or changes it.</source>
        <translation>Schreibt Ihre Notiz zur Entität oder ändert sie.</translation>
    </message>
    <message>
        <source>Notes that link to the entity</source>
        <translation>Notizen, die auf die Entität verweisen</translation>
    </message>
    <message>
        <source>Lists the notes of the whole library that link to the entity.</source>
        <translation>Listet die Notizen der ganzen Bibliothek, die auf die Entität verweisen.</translation>
    </message>
    <message>
        <source>Delete the entity</source>
        <translation>Entität löschen</translation>
    </message>
    <message>
        <source>Deletes the entity; its mentions stay, linked to nobody.</source>
        <translation>Löscht die Entität; ihre Erwähnungen bleiben, mit niemandem verbunden.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Opens the menu with everything the window can do; Alt alone opens it too.</source>
        <translation>Öffnet das Menü mit allem, was das Fenster kann; Alt allein öffnet es auch.</translation>
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
        <translation>Stellt die Seitenleiste dorthin, wo die Liste ist, und die Liste dorthin, wo die Seitenleiste ist.</translation>
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
        <translation>Listet auf, von wem und wovon die Artikel der Bibliothek sprechen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Shows the candidates of the review under way.</source>
        <translation>Zeigt die Kandidaten der laufenden Durchsicht.</translation>
    </message>
    <message>
        <source>All notes of the library</source>
        <translation>Alle Notizen der Bibliothek</translation>
    </message>
    <message>
        <source>Lists the notes of all articles, found as you type, or those of this article again.</source>
        <translation>Listet die Notizen aller Artikel auf, beim Tippen gefunden, oder wieder die dieses Artikels.</translation>
    </message>
    <message>
        <source>Present the article</source>
        <translation>Artikel vorführen</translation>
    </message>
    <message>
        <source>Shows the article alone on the whole screen, large, with a legend of its labels; Esc comes back.</source>
        <translation>Zeigt nur den Artikel, groß auf dem ganzen Bildschirm, mit einer Legende seiner Labels; Esc kehrt zurück.</translation>
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
        <translation>Bringt den Text der Seite auf seine Größe zurück.</translation>
    </message>
    <message>
        <source>Type without serifs</source>
        <translation>Schrift ohne Serifen</translation>
    </message>
    <message>
        <source>Sets the page in the program&apos;s own typeface without serifs, or with them again.</source>
        <translation>Setzt die Seite in der Schrift des Programms ohne Serifen, oder wieder mit Serifen.</translation>
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
        <source>Show notes in the margin</source>
        <translation>Notizen am Rand zeigen</translation>
    </message>
    <message>
        <source>Shows or hides the notes beside the words; the panel has them all the same.</source>
        <translation>Zeigt oder verbirgt die Notizen neben den Wörtern; in der Seitenleiste stehen sie auf jeden Fall.</translation>
    </message>
    <message>
        <source>Unfold the page&apos;s furniture</source>
        <translation>Beiwerk der Seite ausklappen</translation>
    </message>
    <message>
        <source>Shows the navigation, adverts and the like that came with articles, or folds them to a line.</source>
        <translation>Zeigt Navigation, Werbung und dergleichen, die mit den Artikeln kamen, oder klappt sie zu einer Zeile ein.</translation>
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
        <source>Finds every action by its name, and articles by their titles.</source>
        <translation>Findet jede Aktion nach ihrem Namen und Artikel nach ihrem Titel.</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Im Artikel suchen…</translation>
    </message>
    <message>
        <source>Finds words in the open article as you type; case and accents do not count.</source>
        <translation>Findet Wörter im offenen Artikel beim Tippen; Groß- und Kleinschreibung und Akzente zählen nicht.</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Goes to the next place of the words that are looked for in the article.</source>
        <translation>Geht zur nächsten Stelle der Wörter, die im Artikel gesucht werden.</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Goes to the place before of the words that are looked for in the article.</source>
        <translation>Geht zur vorigen Stelle der Wörter, die im Artikel gesucht werden.</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Goes to the field that filters the article list.</source>
        <translation>Geht zum Feld, das die Artikelliste filtert.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Goes back to the place before, in this article or another.</source>
        <translation>Geht zurück zur vorigen Stelle, in diesem oder einem anderen Artikel.</translation>
    </message>
    <message>
        <source>Goes forward again, where you went back.</source>
        <translation>Geht wieder vor, wo man zurückgegangen ist.</translation>
    </message>
    <message>
        <source>Moves the caret to the next suggestion in this article, or candidate of the review.</source>
        <translation>Setzt die Schreibmarke auf den nächsten Vorschlag in diesem Artikel oder Kandidaten der Durchsicht.</translation>
    </message>
    <message>
        <source>Moves the caret to the suggestion before in this article, or candidate of the review.</source>
        <translation>Setzt die Schreibmarke auf den Vorschlag davor in diesem Artikel oder Kandidaten der Durchsicht.</translation>
    </message>
    <message>
        <source>Goes to the next difference between two texts.</source>
        <translation>Geht zum nächsten Unterschied zwischen zwei Texten.</translation>
    </message>
    <message>
        <source>Goes to the difference before between two texts.</source>
        <translation>Geht zum Unterschied davor zwischen zwei Texten.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Makes an article of what was copied, wherever no text is being typed.</source>
        <translation>Macht aus dem, was kopiert wurde, einen Artikel, wo immer kein Text getippt wird.</translation>
    </message>
    <message>
        <source>Shows what became of each file of the last import, or of an earlier one.</source>
        <translation>Zeigt, was aus jeder Datei des letzten oder eines früheren Imports wurde.</translation>
    </message>
    <message>
        <source>Shows what the codebook of a file would add and change; a file can also be dropped on the codebook.</source>
        <translation>Zeigt, was das Codebuch einer Datei hinzufügen und ändern würde; eine Datei kann auch auf das Codebuch gezogen werden.</translation>
    </message>
    <message>
        <source>Writes name, other names, description, own fields, and ids in other catalogues.</source>
        <translation>Schreibt Name, andere Namen, Beschreibung, eigene Felder und Kennungen in anderen Katalogen.</translation>
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
        <source>Next sentence</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Moves the caret to the next sentence.</source>
        <translation>Geht zum nächsten Satz.</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Voriger Satz</translation>
    </message>
    <message>
        <source>Moves the caret to the beginning of the sentence, or to the one before.</source>
        <translation>Geht zum Anfang des Satzes oder zum vorigen.</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Nächster Absatz</translation>
    </message>
    <message>
        <source>Moves the caret to the next paragraph.</source>
        <translation>Setzt den Cursor in den nächsten Absatz.</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Voriger Absatz</translation>
    </message>
    <message>
        <source>Moves the caret to the paragraph before.</source>
        <translation>Setzt den Cursor in den vorigen Absatz.</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Nächste Annotation</translation>
    </message>
    <message>
        <source>Moves the caret to the next annotation.</source>
        <translation>Setzt den Cursor auf die nächste Annotation.</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Vorige Annotation</translation>
    </message>
    <message>
        <source>Moves the caret to the annotation before.</source>
        <translation>Setzt den Cursor auf die vorige Annotation.</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Moves the focus: list, page, panel, rail, status bar.</source>
        <translation>Wechselt den Bereich: Liste, Seite, Seitenleiste, Randleiste, Statusleiste.</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Moves the focus back: status bar, rail, panel, page, list.</source>
        <translation>Wechselt den Bereich rückwärts: Statusleiste, Randleiste, Seitenleiste, Seite, Liste.</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Difference before</source>
        <translation>Unterschied davor</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every key by context; a click changes it.</source>
        <translation>Listet alle Tasten nach Zusammenhang auf; ein Klick ändert sie.</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes versions, errors and kinds of actions to a file that you can read and send; none of your words.</source>
        <translation>Schreibt Versionen, Fehler und Arten von Aktionen in eine Datei, die Sie lesen und verschicken können; nichts von Ihren Worten.</translation>
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
    <name>Alike</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>{n} % the same</source>
        <translation>{n} % gleich</translation>
    </message>
    <message>
        <source>{n} % of it stands in the other</source>
        <translation>{n} % davon stehen im anderen</translation>
    </message>
    <message>
        <source>holds {n} % of the other</source>
        <translation>enthält {n} % des anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeDesk</name>
    <message>
        <source>No other article looks like this one.</source>
        <translation>Kein anderer Artikel ähnelt diesem.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Shows the articles that look alike</source>
        <translation>Zeigt die Artikel, die sich ähneln</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles look like others</source>
        <translation>
            <numerusform>%Ln Artikel ähnelt anderen</numerusform>
            <numerusform>%Ln Artikel ähneln anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles are still to be compared.</source>
        <translation>
            <numerusform>%Ln Artikel ist noch zu vergleichen.</numerusform>
            <numerusform>%Ln Artikel sind noch zu vergleichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of its own</source>
        <translation>
            <numerusform>%Ln eigenes Wort</numerusform>
            <numerusform>%Ln eigene Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>no words of its own</source>
        <translation>keine eigenen Wörter</translation>
    </message>
</context>
<context>
    <name>AlikeLine</name>
    <message>
        <source>Show them</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Shows the articles that look alike, in groups, and what differs</source>
        <translation>Zeigt die Artikel, die sich ähneln, in Gruppen und mit den Unterschieden</translation>
    </message>
    <message>
        <source>Show the articles that look alike</source>
        <translation>Artikel zeigen, die sich ähneln</translation>
    </message>
</context>
<context>
    <name>AlikePart</name>
    <message numerus="yes">
        <source>Looks like %Ln others…</source>
        <translation>
            <numerusform>Ähnelt %Ln anderem…</numerusform>
            <numerusform>Ähnelt %Ln anderen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Compares them with this one, side by side</source>
        <translation>Vergleicht sie mit diesem, nebeneinander</translation>
    </message>
</context>
<context>
    <name>AlikeWindow</name>
    <message>
        <source>Articles that look alike</source>
        <translation>Artikel, die sich ähneln</translation>
    </message>
    <message>
        <source>No articles look alike.</source>
        <translation>Keine Artikel ähneln sich.</translation>
    </message>
    <message>
        <source>Groups of articles that look alike</source>
        <translation>Gruppen von Artikeln, die sich ähneln</translation>
    </message>
    <message>
        <source>Goes to the article (Enter)</source>
        <translation>Geht zum Artikel (Enter)</translation>
    </message>
    <message>
        <source>Difference before</source>
        <translation>Unterschied davor</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Show all in the list</source>
        <translation>Alle in der Liste zeigen</translation>
    </message>
    <message>
        <source>None is dropped or merged. Copies you do not want are deleted in the list.</source>
        <translation>Keiner wird verworfen oder zusammengelegt. Kopien, die Sie nicht wollen, löschen Sie in der Liste.</translation>
    </message>
    <message>
        <source>Has the list show the articles that look alike alone</source>
        <translation>Lässt die Liste nur die Artikel zeigen, die sich ähneln</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Zum ersten gehen</translation>
    </message>
    <message>
        <source>Opens the first article of the group</source>
        <translation>Öffnet den ersten Artikel der Gruppe</translation>
    </message>
    <message>
        <source>Go to this article</source>
        <translation>Zu diesem Artikel gehen</translation>
    </message>
    <message>
        <source>Opens the other article (Enter)</source>
        <translation>Öffnet den anderen Artikel (Enter)</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Change the labels of %n annotations…	L</source>
        <translation>
            <numerusform>Label ändern…	L</numerusform>
            <numerusform>Labels von %n Annotationen ändern…	L</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n mentions to an entity…</source>
        <translation>
            <numerusform>%n Erwähnung mit einer Entität verbinden…</numerusform>
            <numerusform>%n Erwähnungen mit einer Entität verbinden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotations	Del</source>
        <translation>
            <numerusform>Löschen	Entf</numerusform>
            <numerusform>%n Annotationen löschen	Entf</numerusform>
        </translation>
    </message>
    <message>
        <source>Link to an entity…</source>
        <translation>Mit einer Entität verbinden…</translation>
    </message>
    <message>
        <source>Only mentions stand for somebody; no mention is selected.</source>
        <translation>Nur Erwähnungen stehen für jemanden; es ist keine ausgewählt.</translation>
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
    <name>AnonymousWindow</name>
    <message>
        <source>Save an anonymised copy</source>
        <translation>Anonymisierte Kopie speichern</translation>
    </message>
    <message>
        <source>Keep the day of each change, not the time</source>
        <translation>Von jeder Änderung nur den Tag behalten, nicht die Uhrzeit</translation>
    </message>
    <message>
        <source>Write who is who into a file beside it, to be kept apart</source>
        <translation>Wer wer ist in eine Datei daneben schreiben, getrennt aufzubewahren</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asks where, and writes it (Ctrl+Enter)</source>
        <translation>Fragt wohin und schreibt sie (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Writes nothing (Esc)</source>
        <translation>Schreibt nichts (Esc)</translation>
    </message>
    <message>
        <source>Annotators become “Annotator 1”, “Annotator 2” and so on, in an order drawn by lot. History, deleted things, drafts, reports of imports and the folders of files are left out.</source>
        <translation>Annotierende werden zu „Annotator 1“, „Annotator 2“ und so weiter, in ausgeloster Reihenfolge. Verlauf, Gelöschtes, Entwürfe, Importberichte und die Ordner der Dateien bleiben weg.</translation>
    </message>
    <message>
        <source>All articles, annotations and notes are there, and their words stay as they are: names in them are still there. Look through them before you give the copy away.</source>
        <translation>Alle Artikel, Annotationen und Notizen sind darin, mit ihren Wörtern: Namen in ihnen stehen noch da. Sehen Sie sie durch, bevor Sie die Kopie weitergeben.</translation>
    </message>
    <message>
        <source>A copy that does not tell who annotated</source>
        <translation>Eine Kopie, die nicht sagt, wer annotiert hat</translation>
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
        <source>Bringing {name} up to date for this version of Newsgloss…</source>
        <translation>{name} wird auf den Stand dieser Version von Newsgloss gebracht…</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>{name} wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>The sample articles could not be prepared: {error}</source>
        <translation>Die Beispielartikel konnten nicht vorbereitet werden: {error}</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Sie ist beschädigt.</translation>
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
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedWindow</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Imports the articles (Ctrl+Enter)</source>
        <translation>Importiert die Artikel (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Does not import this file (Esc)</source>
        <translation>Importiert diese Datei nicht (Esc)</translation>
    </message>
</context>
<context>
    <name>AstrayReview</name>
    <message>
        <source>Look at them…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>Shows what each was and where it may belong now</source>
        <translation>Zeigt, was jede war und wohin sie jetzt gehören kann</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations stood on words that were changed.</source>
        <translation>
            <numerusform>%Ln Annotation stand auf Wörtern, die geändert wurden.</numerusform>
            <numerusform>%Ln Annotationen standen auf Wörtern, die geändert wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations whose words were changed</source>
        <translation>Annotationen, deren Wörter geändert wurden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <source>Nothing waits here: every annotation stands on its words.</source>
        <translation>Hier wartet nichts: Jede Annotation steht auf ihren Wörtern.</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>A backup is being made already.</source>
        <translation>Es wird schon eine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>Restore the library as of {when}</source>
        <translation>Bibliothek wie am {when} wiederherstellen</translation>
    </message>
    <message>
        <source>Now: {what}</source>
        <translation>Jetzt: {what}</translation>
    </message>
    <message>
        <source>Then: {what}</source>
        <translation>Damals: {what}</translation>
    </message>
    <message>
        <source>Nothing was done since.</source>
        <translation>Seither wurde nichts getan.</translation>
    </message>
    <message>
        <source>What was done since is not in it. The library as it is now becomes a backup first: that is the way back, since Undo does not lead across.</source>
        <translation>Was seither getan wurde, ist nicht darin. Die Bibliothek, wie sie jetzt ist, wird zuerst eine Sicherung: Das ist der Weg zurück, denn „Rückgängig“ führt nicht darüber hinweg.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Last: {act}, {when}</source>
        <translation>Zuletzt: {act}, {when}</translation>
    </message>
    <message>
        <source>The newest backup is of {when} (Library, Backups…)</source>
        <translation>Die neueste Sicherung ist vom {when} (Bibliothek, Sicherungen …)</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>Eine Sicherung wurde gemacht.</translation>
    </message>
    <message>
        <source>Nothing was changed since the newest backup, so no other was made.</source>
        <translation>Seit der neuesten Sicherung wurde nichts geändert, also wurde keine weitere gemacht.</translation>
    </message>
    <message>
        <source>{why} You can work on; it is tried again later.</source>
        <translation>{why} Sie können weiterarbeiten; es wird später noch einmal versucht.</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>When the library was opened</source>
        <translation>Beim Öffnen der Bibliothek</translation>
    </message>
    <message>
        <source>While you worked</source>
        <translation>Während der Arbeit</translation>
    </message>
    <message>
        <source>Before a command</source>
        <translation>Vor einem Befehl</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>Auf Wunsch</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>Vor einem Zusammenführen</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einem Wiederherstellen</translation>
    </message>
    <message>
        <source>After a purge</source>
        <translation>Nach einem endgültigen Löschen</translation>
    </message>
    <message>
        <source>Before an update of the library</source>
        <translation>Vor einer Erneuerung der Bibliothek</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is as it was in {backup}.</source>
        <translation>Die Bibliothek ist, wie sie in {backup} war.</translation>
    </message>
    <message>
        <source>What it was before is the backup {name}.</source>
        <translation>Was sie vorher war, ist die Sicherung {name}.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>Die beschädigte Datei bleibt als {name} erhalten.</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Asks about restoring the library from it (Enter)</source>
        <translation>Fragt, ob die Bibliothek daraus wiederhergestellt werden soll (Eingabe)</translation>
    </message>
    <message>
        <source>Each is a whole library, in the folder {folder}.</source>
        <translation>Jede ist eine ganze Bibliothek, im Ordner {folder}.</translation>
    </message>
    <message>
        <source>There is no backup of this library yet. One is made while you work, or by the button below.</source>
        <translation>Von dieser Bibliothek gibt es noch keine Sicherung. Eine entsteht, während Sie arbeiten, oder mit dem Knopf hier unten.</translation>
    </message>
    <message>
        <source>Restore the library…</source>
        <translation>Bibliothek wiederherstellen…</translation>
    </message>
    <message>
        <source>Says first what would be different; what is there now becomes a backup before (Enter)</source>
        <translation>Sagt zuerst, was anders würde; was jetzt da ist, wird vorher eine Sicherung (Eingabe)</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Jetzt eine Sicherung machen</translation>
    </message>
    <message>
        <source>Makes one if anything was changed since the newest</source>
        <translation>Macht eine, falls seit der neuesten etwas geändert wurde</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Opens the folder that the backups are in</source>
        <translation>Öffnet den Ordner, in dem die Sicherungen sind</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the window (Esc)</source>
        <translation>Schließt das Fenster (Esc)</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>Diese Sicherung ist beschädigt. Wählen Sie eine andere.</translation>
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
        <translation>Newsgloss endete beim letzten Mal, bevor es fertig war. Was getan war, ist erhalten; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Newsgloss ended last time before it was done. What it had done is kept.</source>
        <translation>Newsgloss endete beim letzten Mal, bevor es fertig war. Was getan war, ist erhalten.</translation>
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
        <translation>Öffnet diese Bibliothek noch einmal, damit sie geändert werden kann</translation>
    </message>
    <message>
        <source>Reading only: {who} is writing this library. Its changes appear here.</source>
        <translation>Nur zum Lesen: {who} schreibt gerade in diese Bibliothek. Die Änderungen erscheinen hier.</translation>
    </message>
    <message>
        <source>Reading only: {problem}</source>
        <translation>Nur zum Lesen: {problem}</translation>
    </message>
    <message>
        <source>The other program is done. You can write this library now.</source>
        <translation>Das andere Programm ist fertig. Sie können jetzt in diese Bibliothek schreiben.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>ein anderes Programm</translation>
    </message>
    <message>
        <source>another Newsgloss window on {host}</source>
        <translation>ein anderes Newsgloss-Fenster auf {host}</translation>
    </message>
    <message>
        <source>“{doing}” of Newsgloss on {host}</source>
        <translation>„{doing}“ von Newsgloss auf {host}</translation>
    </message>
</context>
<context>
    <name>BinDesk</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are back.</source>
        <translation>
            <numerusform>%Ln Sache ist wieder da.</numerusform>
            <numerusform>%Ln Sachen sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that went with them too.</source>
        <translation>
            <numerusform>Auch %Ln, die mitgegangen war.</numerusform>
            <numerusform>Auch %Ln, die mitgegangen waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} came along.</source>
        <translation>{what} kam mit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were made anew since and were left out.</source>
        <translation>
            <numerusform>%Ln wurde seither neu gemacht und ausgelassen.</numerusform>
            <numerusform>%Ln wurden seither neu gemacht und ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are up for review, since their words were changed.</source>
        <translation>
            <numerusform>%Ln ist anzusehen, weil ihre Wörter geändert wurden.</numerusform>
            <numerusform>%Ln sind anzusehen, weil ihre Wörter geändert wurden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinWindow</name>
    <message>
        <source>Deleted things</source>
        <translation>Gelöschtes</translation>
    </message>
    <message>
        <source>Filter deleted things</source>
        <translation>Gelöschtes filtern</translation>
    </message>
    <message>
        <source>Shows what has all of the typed words</source>
        <translation>Zeigt, was alle getippten Wörter hat</translation>
    </message>
    <message>
        <source>Kind of deleted things</source>
        <translation>Art des Gelöschten</translation>
    </message>
    <message>
        <source>Shows things of one kind only</source>
        <translation>Zeigt nur Sachen einer Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Shows the words it stood on (Enter)</source>
        <translation>Zeigt die Wörter, auf denen es stand (Enter)</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Die Wörter</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wörter zeigen</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Tilgen…</translation>
    </message>
    <message>
        <source>Takes the selected articles away for good, after asking</source>
        <translation>Nimmt die ausgewählten Artikel nach einer Frage endgültig weg</translation>
    </message>
    <message>
        <source>Makes the selected things again, with all that went with them ({key})</source>
        <translation>Macht das Ausgewählte wieder, mit allem, was mitging ({key})</translation>
    </message>
    <message>
        <source>Shows what it said, or the words it stood on (Enter)</source>
        <translation>Zeigt, was es sagte, oder die Wörter, auf denen es stand (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the window (Esc)</source>
        <translation>Schließt das Fenster (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Put back %Ln things</source>
        <translation>
            <numerusform>%Ln Sache zurückholen</numerusform>
            <numerusform>%Ln Sachen zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Nothing of this library is deleted. What you delete stands here, and can be put back.</source>
        <translation>In dieser Bibliothek ist nichts gelöscht. Was Sie löschen, steht hier und lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>No deleted thing has these words.</source>
        <translation>Nichts Gelöschtes hat diese Wörter.</translation>
    </message>
</context>
<context>
    <name>BringWindow</name>
    <message>
        <source>Import annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>Die Dateien werden angesehen.</translation>
    </message>
    <message>
        <source>Recognised: {format}</source>
        <translation>Erkannt: {format}</translation>
    </message>
    <message>
        <source>Documents: {new} new, {there} in the library already. Annotations: {marks}.</source>
        <translation>Dokumente: {new} neu, {there} schon in der Bibliothek. Annotationen: {marks}.</translation>
    </message>
    <message>
        <source>Cannot be taken: {n}.</source>
        <translation>Nicht zu übernehmen: {n}.</translation>
    </message>
    <message>
        <source>A Newsgloss library that is merged: {names}.</source>
        <translation>Eine Newsgloss-Bibliothek, die zusammengeführt wird: {names}.</translation>
    </message>
    <message>
        <source>There is nothing in these files that can be imported.</source>
        <translation>In diesen Dateien ist nichts, was importiert werden kann.</translation>
    </message>
    <message>
        <source>The look at the files was ended. Choose their format to look again.</source>
        <translation>Das Ansehen der Dateien wurde beendet. Wählen Sie ihr Format, um noch einmal hineinzusehen.</translation>
    </message>
    <message>
        <source>Review what did not fit ({n})</source>
        <translation>Prüfen, was nicht passte ({n})</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>What labels and topics of the files become</source>
        <translation>Was aus Labels und Themen der Dateien wird</translation>
    </message>
    <message>
        <source>L makes a label of the selected rows, T a topic, Delete leaves them out.</source>
        <translation>L macht aus den gewählten Zeilen ein Label, T ein Thema, Entf lässt sie aus.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Whose the annotations are of which the files do not say it</source>
        <translation>Von wem die Annotationen sind, bei denen die Dateien es nicht sagen</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>What names nobody is by:</source>
        <translation>Was niemanden nennt, ist von:</translation>
    </message>
    <message>
        <source>What the selected rows become</source>
        <translation>Was aus den gewählten Zeilen wird</translation>
    </message>
    <message>
        <source>Its path</source>
        <translation>Sein Pfad</translation>
    </message>
    <message>
        <source>A label or topic that is here, or a new one; a slash parts what stands above it</source>
        <translation>Ein Label oder Thema, das es hier gibt, oder ein neues; ein Schrägstrich trennt ab, was darüber steht</translation>
    </message>
    <message>
        <source>Becomes:</source>
        <translation>Wird zu:</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Wie weit der Import ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops; what was taken till then stays</source>
        <translation>Hält an; was bis dahin übernommen wurde, bleibt</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes what was not taken to a file</source>
        <translation>Schreibt in eine Datei, was nicht übernommen wurde</translation>
    </message>
    <message>
        <source>Decides where annotations belong, one by one</source>
        <translation>Entscheidet, wohin Annotationen gehören, eine nach der anderen</translation>
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
        <source>One undo takes all of it back (Enter).</source>
        <translation>Einmal Rückgängig nimmt alles zurück (Eingabe).</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Annotations ({kinds});;All files (*)</source>
        <translation>Annotationen ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>This library is open for reading only: nothing can be imported.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet: Es kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>Import cancelled. Taken till then: {what}.</source>
        <translation>Import abgebrochen. Bis dahin übernommen: {what}.</translation>
    </message>
    <message>
        <source>Imported: {what}.</source>
        <translation>Importiert: {what}.</translation>
    </message>
    <message>
        <source>There already: {n}.</source>
        <translation>Schon da: {n}.</translation>
    </message>
    <message>
        <source>Left out as chosen: {n}.</source>
        <translation>Wie gewählt ausgelassen: {n}.</translation>
    </message>
    <message>
        <source>Cannot be taken: {n}.</source>
        <translation>Nicht zu übernehmen: {n}.</translation>
    </message>
    <message>
        <source>Not where the file says: {n}.</source>
        <translation>Nicht da, wo die Datei sagt: {n}.</translation>
    </message>
    <message>
        <source>Annotations that are not where the file says</source>
        <translation>Annotationen, die nicht da sind, wo die Datei sagt</translation>
    </message>
    <message>
        <source>Nothing waits here: the import was undone, or the texts were changed since.</source>
        <translation>Hier wartet nichts: Der Import wurde rückgängig gemacht, oder die Texte wurden seither geändert.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht ist in {file}.</translation>
    </message>
    <message>
        <source>Other work is under way. Wait till it is done, or cancel it in the status bar.</source>
        <translation>Eine andere Arbeit läuft. Warten Sie, bis sie fertig ist, oder brechen Sie sie in der Statusleiste ab.</translation>
    </message>
</context>
<context>
    <name>CardBeside</name>
    <message numerus="yes">
        <source>A yes marks %n other places here, too.</source>
        <translation>
            <numerusform>Ein Ja markiert hier auch %n weitere Stelle.</numerusform>
            <numerusform>Ein Ja markiert hier auch %n weitere Stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks that “everywhere” put elsewhere went, too; undo brings them back.</source>
        <translation>
            <numerusform>%n Markierung, die „überall“ anderswo gesetzt hatte, ging mit; Rückgängig bringt sie zurück.</numerusform>
            <numerusform>%n Markierungen, die „überall“ anderswo gesetzt hatte, gingen mit; Rückgängig bringt sie zurück.</numerusform>
        </translation>
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
        <translation>Notiz zu {name}, wo immer es erwähnt wird</translation>
    </message>
    <message>
        <source>Note on the topic {name}</source>
        <translation>Notiz zum Thema {name}</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>No note of yours</source>
        <translation>Keine Notiz von Ihnen</translation>
    </message>
    <message>
        <source>Markdown. Kept as you type.</source>
        <translation>Markdown. Wird beim Tippen gespeichert.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Take “{words}” out of the mention</source>
        <translation>„{words}“ aus der Erwähnung nehmen</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>{n} of {total}: {name}, {words}</source>
        <translation>{n} von {total}: {name}, {words}</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>Role of a line</source>
        <translation>Rolle einer Zeile</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message numerus="yes">
        <source>Remove %Ln annotations?</source>
        <translation>
            <numerusform>%Ln Annotation entfernen?</numerusform>
            <numerusform>%Ln Annotationen entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln candidates?</source>
        <translation>
            <numerusform>%Ln Kandidaten ablehnen?</numerusform>
            <numerusform>%Ln Kandidaten ablehnen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln</source>
        <translation>
            <numerusform>%Ln entfernen</numerusform>
            <numerusform>%Ln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <translation>
            <numerusform>%Ln ablehnen</numerusform>
            <numerusform>%Ln ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln annotations?</source>
        <translation>
            <numerusform>%Ln Annotation behalten?</numerusform>
            <numerusform>%Ln Annotationen behalten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln candidates?</source>
        <translation>
            <numerusform>%Ln Kandidaten annehmen?</numerusform>
            <numerusform>%Ln Kandidaten annehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln</source>
        <translation>
            <numerusform>%Ln behalten</numerusform>
            <numerusform>%Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>%Ln annehmen</numerusform>
            <numerusform>%Ln annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>These are topics. Labels are for mentions.</source>
        <translation>Das sind Themen. Labels sind für Erwähnungen.</translation>
    </message>
    <message>
        <source>These are mentions. Topics are for articles and passages.</source>
        <translation>Das sind Erwähnungen. Themen sind für Artikel und Stellen.</translation>
    </message>
    <message>
        <source>It is {name} already.</source>
        <translation>Es ist schon {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln annotations to {name}?</source>
        <translation>
            <numerusform>%Ln Annotation in {name} ändern?</numerusform>
            <numerusform>%Ln Annotationen in {name} ändern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln</source>
        <translation>
            <numerusform>%Ln ändern</numerusform>
            <numerusform>%Ln ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another topic for %Ln annotations</source>
        <translation>
            <numerusform>Anderes Thema für %Ln Annotation</numerusform>
            <numerusform>Anderes Thema für %Ln Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another label for %Ln mentions</source>
        <translation>
            <numerusform>Anderes Label für %Ln Erwähnung</numerusform>
            <numerusform>Anderes Label für %Ln Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only mentions stand for somebody or something.</source>
        <translation>Nur Erwähnungen stehen für jemanden oder etwas.</translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln mentions to {name}?</source>
        <translation>
            <numerusform>%Ln Erwähnung mit {name} verknüpfen?</numerusform>
            <numerusform>%Ln Erwähnungen mit {name} verknüpfen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln</source>
        <translation>
            <numerusform>%Ln verknüpfen</numerusform>
            <numerusform>%Ln verknüpfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom does “{words}” stand for?</source>
        <translation>Für wen steht „{words}“?</translation>
    </message>
    <message>
        <source>Make the entity “{name}”</source>
        <translation>Die Entität „{name}“ anlegen</translation>
    </message>
    <message>
        <source>One Undo takes it back.</source>
        <translation>Einmal Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>CheckAnswers</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>No date can be read from “{words}”. Select the date alone, or type it.</source>
        <translation>Aus „{words}“ lässt sich kein Datum lesen. Wählen Sie das Datum allein aus oder tippen Sie es ein.</translation>
    </message>
    <message>
        <source>There are no words here.</source>
        <translation>Hier stehen keine Wörter.</translation>
    </message>
    <message>
        <source>These words may be more than one date. Choose by its number.</source>
        <translation>Diese Wörter können mehr als ein Datum sein. Wählen Sie mit der Nummer.</translation>
    </message>
    <message>
        <source>Go to the line that is to be text again, then press the key once more.</source>
        <translation>Gehen Sie zu der Zeile, die wieder Text sein soll, und drücken Sie die Taste noch einmal.</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Letters set fields here, not labels.</source>
        <translation>Buchstaben setzen hier Felder, keine Labels.</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>There is nothing to check here.</source>
        <translation>Hier ist nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Accepted. {done}</source>
        <translation>Angenommen. {done}</translation>
    </message>
    <message>
        <source>All articles of this list are checked.</source>
        <translation>Alle Artikel dieser Liste sind geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln nicht aufgenommen</numerusform>
            <numerusform>%Ln nicht aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Articles to check</source>
        <translation>Zu prüfende Artikel</translation>
    </message>
</context>
<context>
    <name>CheckMarks</name>
    <message>
        <source>{field}, not sure</source>
        <translation>{field}, unsicher</translation>
    </message>
    <message>
        <source>Answer {n}: {value}</source>
        <translation>Antwort {n}: {value}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Abgerufen</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Close the check</source>
        <translation>Prüfung schließen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Select words on the page, then press a field&apos;s key.</source>
        <translation>Wählen Sie Wörter auf der Seite aus und drücken Sie die Taste eines Feldes.</translation>
    </message>
    <message>
        <source>The line with the caret, or the selected lines</source>
        <translation>Die Zeile am Cursor oder die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>Furniture or text</source>
        <translation>Beiwerk oder Text</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>Zwischentitel</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Accept and next</source>
        <translation>Annehmen und weiter</translation>
    </message>
    <message>
        <source>Read with another encoding…</source>
        <translation>Mit anderer Kodierung lesen…</translation>
    </message>
    <message>
        <source>Not taken. {why}</source>
        <translation>Nicht aufgenommen. {why}</translation>
    </message>
</context>
<context>
    <name>CheckScopes</name>
    <message>
        <source>The whole library</source>
        <translation>Die ganze Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listed articles</source>
        <translation>
            <numerusform>%Ln aufgelisteter Artikel</numerusform>
            <numerusform>%Ln aufgelistete Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>No import yet</source>
        <translation>Noch kein Import</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken</source>
        <translation>
            <numerusform>%Ln aufgenommen</numerusform>
            <numerusform>%Ln aufgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckSide</name>
    <message>
        <source>Articles to check</source>
        <translation>Zu prüfende Artikel</translation>
    </message>
    <message>
        <source>There is nothing to check here.</source>
        <translation>Hier ist nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>What is checked: {what}</source>
        <translation>Was geprüft wird: {what}</translation>
    </message>
    <message>
        <source>{what}. Chooses another import, or the whole library.</source>
        <translation>{what}. Wählt einen anderen Import oder die ganze Bibliothek.</translation>
    </message>
    <message>
        <source>{done} of {total} checked</source>
        <translation>{done} von {total} geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln sure ones…</source>
        <translation>
            <numerusform>Den %Ln sicheren annehmen…</numerusform>
            <numerusform>Die %Ln sicheren annehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in these %Ln articles is in doubt. One Undo takes it back.</source>
        <translation>
            <numerusform>In diesem %Ln Artikel ist nichts zweifelhaft. Einmal Rückgängig nimmt es zurück.</numerusform>
            <numerusform>In diesen %Ln Artikeln ist nichts zweifelhaft. Einmal Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel annehmen</numerusform>
            <numerusform>%Ln Artikel annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>{field} not sure</source>
        <translation>{field} unsicher</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Nothing in doubt</source>
        <translation>Nichts zweifelhaft</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht aufgenommen</translation>
    </message>
    <message>
        <source>{file}, not taken. {why}</source>
        <translation>{file}, nicht aufgenommen. {why}</translation>
    </message>
    <message>
        <source>The page gives more than one date. Which is this one?</source>
        <translation>Die Seite nennt mehr als ein Datum. Welches ist es?</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>Was stimmt?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das?</translation>
    </message>
    <message>
        <source>not found on the page</source>
        <translation>auf der Seite nicht gefunden</translation>
    </message>
    <message>
        <source>a person says so</source>
        <translation>von Hand so festgelegt</translation>
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
        <source>{n} % sure</source>
        <translation>{n} % sicher</translation>
    </message>
    <message>
        <source>no words of the text say it</source>
        <translation>keine Wörter des Textes sagen es</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>No headline found</source>
        <translation>Keine Überschrift gefunden</translation>
    </message>
    <message>
        <source>No author found</source>
        <translation>Kein Autor gefunden</translation>
    </message>
    <message>
        <source>No date found</source>
        <translation>Kein Datum gefunden</translation>
    </message>
    <message>
        <source>{field} not found</source>
        <translation>{field} nicht gefunden</translation>
    </message>
    <message>
        <source>No headline was found. Which words are it?</source>
        <translation>Keine Überschrift wurde gefunden. Welche Wörter sind es?</translation>
    </message>
    <message>
        <source>No author was found. Who wrote it?</source>
        <translation>Kein Autor wurde gefunden. Wer hat es geschrieben?</translation>
    </message>
    <message>
        <source>No date was found. When was it published?</source>
        <translation>Kein Datum wurde gefunden. Wann ist es erschienen?</translation>
    </message>
    <message>
        <source>It was not found. What is it?</source>
        <translation>Es wurde nicht gefunden. Was ist es?</translation>
    </message>
    <message>
        <source>Looks like another article, {n} %</source>
        <translation>Ähnelt einem anderen Artikel, {n} %</translation>
    </message>
    <message>
        <source>No text of an article</source>
        <translation>Kein Artikeltext</translation>
    </message>
    <message>
        <source>Very little text</source>
        <translation>Sehr wenig Text</translation>
    </message>
    <message>
        <source>The text is a small part of the page</source>
        <translation>Der Text ist ein kleiner Teil der Seite</translation>
    </message>
    <message>
        <source>Characters that could not be read</source>
        <translation>Zeichen, die nicht lesbar waren</translation>
    </message>
    <message>
        <source>A very long headline</source>
        <translation>Eine sehr lange Überschrift</translation>
    </message>
    <message>
        <source>Dated after the import</source>
        <translation>Datum nach dem Import</translation>
    </message>
    <message>
        <source>Dated before 1900</source>
        <translation>Datum vor 1900</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles with this headline</source>
        <translation>
            <numerusform>%Ln Artikel mit dieser Überschrift</numerusform>
            <numerusform>%Ln Artikel mit dieser Überschrift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An author of several outlets, in %Ln articles</source>
        <translation>
            <numerusform>Ein Autor mehrerer Medien, in %Ln Artikel</numerusform>
            <numerusform>Ein Autor mehrerer Medien, in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Open the check of imported articles first</source>
        <translation>Öffnen Sie zuerst die Prüfung importierter Artikel</translation>
    </message>
    <message>
        <source>Select words first.</source>
        <translation>Wählen Sie zuerst Wörter aus.</translation>
    </message>
    <message>
        <source>There is no open question in this article.</source>
        <translation>In diesem Artikel ist keine Frage offen.</translation>
    </message>
    <message>
        <source>There is no rule to remember. Correct something first.</source>
        <translation>Es gibt keine Regel zu merken. Berichtigen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Öffnen Sie zuerst einen Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken</source>
        <translation>
            <numerusform>%Ln Artikel aufgenommen</numerusform>
            <numerusform>%Ln Artikel aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look</source>
        <translation>
            <numerusform>%Ln davon braucht einen Blick</numerusform>
            <numerusform>%Ln davon brauchen einen Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>none of them wants a look</source>
        <translation>keiner davon braucht einen Blick</translation>
    </message>
    <message>
        <source>Goes through the articles of this import</source>
        <translation>Geht die Artikel dieses Imports durch</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>Artikel prüfen</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>All of these words</source>
        <translation>Alle mit diesen Wörtern</translation>
    </message>
    <message>
        <source>All of this article</source>
        <translation>Alle in diesem Artikel</translation>
    </message>
    <message>
        <source>Give them to…</source>
        <translation>Jemandem geben…</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Choose all mentions of the words of the current one, or none of them (W)</source>
        <translation>Alle Erwähnungen mit den Wörtern der aktuellen auswählen oder keine davon (W)</translation>
    </message>
    <message>
        <source>Choose all mentions in the article of the current one, or none of them (A)</source>
        <translation>Alle Erwähnungen im Artikel der aktuellen auswählen oder keine davon (A)</translation>
    </message>
    <message>
        <source>Say whose mentions the chosen ones are (Enter)</source>
        <translation>Sagen, wessen Erwähnungen die ausgewählten sind (Eingabe)</translation>
    </message>
    <message>
        <source>Leave all mentions where they are (Esc)</source>
        <translation>Alle Erwähnungen lassen, wo sie sind (Esc)</translation>
    </message>
    <message>
        <source>Choose the mentions that are somebody else first (Space).</source>
        <translation>Wählen Sie zuerst die Erwähnungen aus, die jemand anderes sind (Leertaste).</translation>
    </message>
    <message>
        <source>Which mentions are somebody else? Chosen: {n} of {total}. Space chooses one.</source>
        <translation>Welche Erwähnungen sind jemand anderes? Ausgewählt: {n} von {total}. Die Leertaste wählt eine aus.</translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>New name of {name}</source>
        <translation>Neuer Name von {name}</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc leaves it as it was.</source>
        <translation>Enter behält den Namen, Esc lässt ihn, wie er war.</translation>
    </message>
    <message>
        <source>Press a key, Esc leaves it</source>
        <translation>Taste drücken, Esc lässt sie</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
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
        <translation>{title} unter {name}</translation>
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
        <translation>{name}: wofür es steht</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations of {name} were made under an earlier definition; “{action}” has them.</source>
        <translation>
            <numerusform>%Ln Annotation von {name} entstand unter einer früheren Definition; „{action}“ führt zu ihr.</numerusform>
            <numerusform>%Ln Annotationen von {name} entstanden unter einer früheren Definition; „{action}“ führt zu ihnen.</numerusform>
        </translation>
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
        <translation>Die Buchstaben auf seinem Schild, höchstens 8</translation>
    </message>
    <message>
        <source>A letter or digit that gives it to selected words</source>
        <translation>Ein Buchstabe oder eine Ziffer, die es ausgewählten Wörtern gibt</translation>
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
        <translation>{key} ist für „{action}“</translation>
    </message>
    <message>
        <source>{key} belongs to {name}</source>
        <translation>{key} gehört zu {name}</translation>
    </message>
</context>
<context>
    <name>CodeMerging</name>
    <message>
        <source>Merge {name} into {other}?</source>
        <translation>{name} mit {other} zusammenführen?</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mentions</source>
        <translation>
            <numerusform>%Ln Erwähnung</numerusform>
            <numerusform>%Ln Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taggings</source>
        <translation>
            <numerusform>%Ln Thema</numerusform>
            <numerusform>%Ln Themen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {where} will be {other}.</source>
        <translation>{what} {where}: künftig {other}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes about them will go along.</source>
        <translation>
            <numerusform>%Ln Notiz dazu kommt mit.</numerusform>
            <numerusform>%Ln Notizen dazu kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities will have the label {other}.</source>
        <translation>
            <numerusform>%Ln Entität bekommt das Label {other}.</numerusform>
            <numerusform>%Ln Entitäten bekommen das Label {other}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels below it will go along.</source>
        <translation>
            <numerusform>%Ln Label darunter kommt mit.</numerusform>
            <numerusform>%Ln Labels darunter kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics below it will go along.</source>
        <translation>
            <numerusform>%Ln Thema darunter kommt mit.</numerusform>
            <numerusform>%Ln Themen darunter kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations of those below stay theirs.</source>
        <translation>
            <numerusform>%Ln Annotation derer darunter bleibt bei ihnen.</numerusform>
            <numerusform>%Ln Annotationen derer darunter bleiben bei ihnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided suggestions will count for {other}.</source>
        <translation>
            <numerusform>%Ln entschiedener Vorschlag zählt dann für {other}.</numerusform>
            <numerusform>%Ln entschiedene Vorschläge zählen dann für {other}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is marked with {name}, and nothing stands below it.</source>
        <translation>Mit {name} ist nichts markiert, und nichts steht darunter.</translation>
    </message>
    <message>
        <source>{name} goes out of sight with its definitions; what {other} stands for is not changed.</source>
        <translation>{name} verschwindet mit seinen Definitionen aus der Sicht; wofür {other} steht, ändert sich nicht.</translation>
    </message>
    <message>
        <source>One Undo takes all of it back.</source>
        <translation>Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>CodeRows</name>
    <message>
        <source>{name}, {number} annotations, becomes {target}</source>
        <translation>{name}, {number} Annotationen, wird zu {target}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
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
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>New label: {path}</source>
        <translation>Neues Label: {path}</translation>
    </message>
    <message>
        <source>New topic: {path}</source>
        <translation>Neues Thema: {path}</translation>
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
    <name>CodebookFiles</name>
    <message>
        <source>Codebook with all it says (*.json)</source>
        <translation>Codebuch mit allem, was darin steht (*.json)</translation>
    </message>
    <message>
        <source>REFI-QDA, for other programs (*.qdc)</source>
        <translation>REFI-QDA, für andere Programme (*.qdc)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save the codebook</source>
        <translation>Codebuch speichern</translation>
    </message>
    <message>
        <source>The codebook is in {file}.</source>
        <translation>Das Codebuch ist in {file}.</translation>
    </message>
    <message>
        <source>Codebooks (*.json *.qdc *.csv *.tsv *.qde);;All files (*)</source>
        <translation>Codebücher (*.json *.qdc *.csv *.tsv *.qde);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Load a codebook</source>
        <translation>Codebuch laden</translation>
    </message>
    <message>
        <source>From the file {file}.</source>
        <translation>Aus der Datei {file}.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Let go to see the codebook</source>
        <translation>Loslassen, um das Codebuch anzusehen</translation>
    </message>
    <message>
        <source>Drop one file with a codebook. Articles are dropped on the list or the page.</source>
        <translation>Lassen Sie eine Datei mit einem Codebuch los. Artikel kommen auf die Liste oder die Seite.</translation>
    </message>
    <message>
        <source>The codebook {title} is added. New: {added}. Changed: {changed}.</source>
        <translation>Das Codebuch {title} ist aufgenommen. Neu: {added}. Geändert: {changed}.</translation>
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
    <message>
        <source>Use it: {words}</source>
        <translation>Wann: {words}</translation>
    </message>
    <message>
        <source>Not: {words}</source>
        <translation>Nicht: {words}</translation>
    </message>
    <message>
        <source>Example: {words}</source>
        <translation>Beispiel: {words}</translation>
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
    <name>CodebookPlanWindow</name>
    <message>
        <source>Add a ready codebook</source>
        <translation>Fertiges Codebuch hinzufügen</translation>
    </message>
    <message>
        <source>Load a codebook</source>
        <translation>Codebuch laden</translation>
    </message>
    <message>
        <source>What the codebook holds</source>
        <translation>Was das Codebuch enthält</translation>
    </message>
    <message>
        <source>All about the current row</source>
        <translation>Alles über die aktuelle Zeile</translation>
    </message>
    <message>
        <source>Add to the codebook</source>
        <translation>Ins Codebuch aufnehmen</translation>
    </message>
    <message>
        <source>One undo takes all of it back (Enter).</source>
        <translation>Einmal Rückgängig nimmt alles zurück (Enter).</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation>Ändert nichts (Esc)</translation>
    </message>
    <message>
        <source>What {title} holds</source>
        <translation>Was {title} enthält</translation>
    </message>
    <message>
        <source>Added: {added}. Changed: {changed}. As they are: {kept}. Left out: {left_out}.</source>
        <translation>Neu: {added}. Geändert: {changed}. Unverändert: {kept}. Weggelassen: {left_out}.</translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation>Alles davon ist schon hier.</translation>
    </message>
    <message>
        <source>The codebook is being read.</source>
        <translation>Das Codebuch wird gelesen.</translation>
    </message>
    <message>
        <source>Ready codebooks</source>
        <translation>Fertige Codebücher</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>The file does not tell labels from topics. They are:</source>
        <translation>Die Datei unterscheidet nicht zwischen Labels und Themen. Es sind:</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
</context>
<context>
    <name>ColourSample</name>
    <message>
        <source>How it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>Take this colour</source>
        <translation>Diese Farbe nehmen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
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
    <name>CompareWindow</name>
    <message>
        <source>Difference before</source>
        <translation>Unterschied davor</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
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
        <source>On a suggestion</source>
        <translation>Auf einem Vorschlag</translation>
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
        <source>Checking articles</source>
        <translation>Beim Prüfen von Artikeln</translation>
    </message>
    <message>
        <source>In the codebook</source>
        <translation>Im Codebuch</translation>
    </message>
    <message>
        <source>In the entities</source>
        <translation>In den Entitäten</translation>
    </message>
    <message>
        <source>The text is being edited</source>
        <translation>Der Text wird bearbeitet</translation>
    </message>
    <message>
        <source>Two texts side by side</source>
        <translation>Zwei Texte nebeneinander</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
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
    <name>CrashDesk</name>
    <message>
        <source>Newsgloss was not closed properly last time. What was saved by then is all here.</source>
        <translation>Newsgloss wurde beim letzten Mal nicht richtig beendet. Was bis dahin gespeichert war, ist alles da.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your work is kept, and you can go on.</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Arbeit ist gesichert, und Sie können weitermachen.</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report is in {file}. Read it before you send it to anybody.</source>
        <translation>Der Bericht steht in {file}. Lesen Sie ihn, bevor Sie ihn jemandem schicken.</translation>
    </message>
    <message>
        <source>The report could not be written: {reason}. Choose another place.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes versions, errors and kinds of actions to a file; none of your words</source>
        <translation>Schreibt Versionen, Fehler und Arten von Aktionen in eine Datei, nichts von Ihren Worten</translation>
    </message>
</context>
<context>
    <name>DamageDesk</name>
    <message>
        <source>Checking the library:</source>
        <translation>Die Bibliothek wird geprüft:</translation>
    </message>
    <message>
        <source>The library was checked: everything in it is as it was written.</source>
        <translation>Die Bibliothek wurde geprüft: Alles darin ist so, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>{name} is damaged. What can be read is shown.</source>
        <translation>{name} ist beschädigt. Was lesbar ist, wird gezeigt.</translation>
    </message>
    <message>
        <source>What was found…</source>
        <translation>Was gefunden wurde…</translation>
    </message>
    <message>
        <source>Lists what is damaged, and the ways on</source>
        <translation>Nennt, was beschädigt ist und wie es weitergehen kann</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Shows the backups, and goes back to one of them</source>
        <translation>Zeigt die Sicherungen und geht auf eine davon zurück</translation>
    </message>
    <message>
        <source>Recover what is readable…</source>
        <translation>Lesbares retten…</translation>
    </message>
    <message>
        <source>Saves all that can be read into a new library, and says what is lost</source>
        <translation>Rettet alles, was lesbar ist, in eine neue Bibliothek und nennt, was verloren ist</translation>
    </message>
    <message>
        <source>Only read it</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Opens the library so that nothing in it can be changed</source>
        <translation>Öffnet die Bibliothek so, dass nichts darin geändert werden kann</translation>
    </message>
    <message>
        <source>Keep the file as it is. A good backup has everything up to when it was made; what is readable now may be newer.</source>
        <translation>Behalten Sie die Datei, wie sie ist. Eine gute Sicherung enthält alles bis zu dem Zeitpunkt, zu dem sie gemacht wurde; was jetzt lesbar ist, kann neuer sein.</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} ist beschädigt</translation>
    </message>
</context>
<context>
    <name>DamageWindow</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
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
        <translation>{name} 2025-09-04</translation>
    </message>
    <message>
        <source>{name}, as year, month, day</source>
        <translation>{name}, als Jahr, Monat, Tag</translation>
    </message>
</context>
<context>
    <name>Dates</name>
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
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Import of {when}</source>
        <translation>Import vom {when}</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>The article has no date that days could be reckoned from. Set “Published” first.</source>
        <translation>Der Artikel hat kein Datum, von dem aus Tage gerechnet werden könnten. Setzen Sie zuerst „Veröffentlicht“.</translation>
    </message>
    <message>
        <source>No words of this article tell a day.</source>
        <translation>Keine Wörter dieses Artikels nennen einen Tag.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>“{words}”: {day}, if published on {date}</source>
        <translation>„{words}“: {day}, falls am {date} erschienen</translation>
    </message>
    <message>
        <source>“{words}”: {day}, if written in the week of the page’s date, {date}</source>
        <translation>„{words}“: {day}, falls in der Woche des Datums der Seite geschrieben, {date}</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Select words, or go to a mention first.</source>
        <translation>Markieren Sie zuerst Wörter, oder gehen Sie zu einer Erwähnung.</translation>
    </message>
    <message>
        <source>Keep “{words}” as an example of…</source>
        <translation>„{words}“ als Beispiel aufheben für…</translation>
    </message>
    <message>
        <source>Kept as an example of {name}.</source>
        <translation>Als Beispiel für {name} aufgehoben.</translation>
    </message>
    <message>
        <source>{name} has this example already.</source>
        <translation>{name} hat dieses Beispiel schon.</translation>
    </message>
    <message>
        <source>{name}: definitions so far</source>
        <translation>{name}: bisherige Definitionen</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Earlier definitions</source>
        <translation>Frühere Definitionen</translation>
    </message>
    <message>
        <source>Nothing is marked under an earlier definition here.</source>
        <translation>Hier ist nichts unter einer früheren Definition markiert.</translation>
    </message>
</context>
<context>
    <name>DefinitionsWindow</name>
    <message numerus="yes">
        <source>%Ln annotations were made under a definition that is not known.</source>
        <translation>
            <numerusform>%Ln Annotation entstand unter einer Definition, die nicht bekannt ist.</numerusform>
            <numerusform>%Ln Annotationen entstanden unter einer Definition, die nicht bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions so far</source>
        <translation>Bisherige Definitionen</translation>
    </message>
    <message>
        <source>Review what was marked under it…</source>
        <translation>Prüfen, was darunter markiert wurde…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Review all %Ln under earlier definitions…</source>
        <translation>
            <numerusform>%Ln unter früheren Definitionen prüfen…</numerusform>
            <numerusform>Alle %Ln unter früheren Definitionen prüfen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes through them in the review: each is kept or removed</source>
        <translation>Geht sie in der Prüfung durch: jede wird behalten oder entfernt</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang an</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>From {day} to {other}</source>
        <translation>Von {day} bis {other}</translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation>Wofür es steht</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann es gilt</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>Wann nicht</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Nichts ist geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations were made under it.</source>
        <translation>
            <numerusform>%Ln Annotation entstand darunter.</numerusform>
            <numerusform>%Ln Annotationen entstanden darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says what the present one says.</source>
        <translation>Sie sagt dasselbe wie die jetzige.</translation>
    </message>
</context>
<context>
    <name>Deleted</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Verschlagwortung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
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
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Rule of an outlet</source>
        <translation>Regel eines Mediums</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taggings</source>
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
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
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
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Gelöscht von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>{words} ({what})</source>
        <translation>{words} ({what})</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Which colour for {name}?</source>
        <translation>Welche Farbe für {name}?</translation>
    </message>
    <message>
        <source>Only labels have keys. Put a topic on words with the palette.</source>
        <translation>Nur Labels haben Tasten. Ein Thema geben Sie Wörtern mit der Palette.</translation>
    </message>
    <message>
        <source>The top, under nothing</source>
        <translation>Ganz oben, unter nichts</translation>
    </message>
    <message>
        <source>Move {name} under…</source>
        <translation>{name} verschieben unter…</translation>
    </message>
    <message>
        <source>There is nothing above {name} to move it under.</source>
        <translation>Über {name} ist nichts, worunter es rücken könnte.</translation>
    </message>
    <message>
        <source>{name} is at the top already.</source>
        <translation>{name} ist schon ganz oben.</translation>
    </message>
    <message>
        <source>Merge {name} into…</source>
        <translation>{name} zusammenführen mit…</translation>
    </message>
    <message>
        <source>{name} is retired: it is offered no longer, its annotations stay.</source>
        <translation>{name} ist ausgemustert: Es wird nicht mehr angeboten, seine Annotationen bleiben.</translation>
    </message>
    <message>
        <source>Deleted {name} with {what}.</source>
        <translation>{name} gelöscht, mit {what}.</translation>
    </message>
    <message>
        <source>Deleted {name}.</source>
        <translation>{name} gelöscht.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Go to a label or topic in the codebook first (Ctrl+3).</source>
        <translation>Gehen Sie zuerst im Codebuch zu einem Label oder Thema (Strg+3).</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The fields of the open article will stand here.</source>
        <translation>Hier stehen die Felder des offenen Artikels.</translation>
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
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Both texts say the same.</source>
        <translation>Beide Texte sagen dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further differences are not shown.</source>
        <translation>
            <numerusform>%Ln weiterer Unterschied wird nicht gezeigt.</numerusform>
            <numerusform>%Ln weitere Unterschiede werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs are the same</source>
        <translation>
            <numerusform>%Ln Absatz ist gleich</numerusform>
            <numerusform>%Ln Absätze sind gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference {n} of {all}</source>
        <translation>Unterschied {n} von {all}</translation>
    </message>
    <message>
        <source>gone: {words}</source>
        <translation>weggefallen: {words}</translation>
    </message>
    <message>
        <source>new: {words}</source>
        <translation>neu: {words}</translation>
    </message>
    <message>
        <source>moved: {words}</source>
        <translation>verschoben: {words}</translation>
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
    <name>Editing</name>
    <message>
        <source>The text has become another one meanwhile. What you typed is kept.</source>
        <translation>Der Text ist inzwischen ein anderer. Was Sie getippt haben, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>EditingBars</name>
    <message>
        <source>Editing the text of {title}.</source>
        <translation>Text von {title} wird bearbeitet.</translation>
    </message>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far</source>
        <translation>
            <numerusform>%Ln Änderung bisher</numerusform>
            <numerusform>%Ln Änderungen bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations move along</source>
        <translation>
            <numerusform>%Ln Annotation wandert mit</numerusform>
            <numerusform>%Ln Annotationen wandern mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look afterwards</source>
        <translation>
            <numerusform>%Ln ist danach anzusehen</numerusform>
            <numerusform>%Ln sind danach anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Opens the text with what you typed</source>
        <translation>Öffnet den Text mit dem, was Sie getippt haben</translation>
    </message>
    <message>
        <source>Forgets what you typed; the text stays as it is</source>
        <translation>Vergisst, was Sie getippt haben; der Text bleibt, wie er ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes that you typed are not in the text yet.</source>
        <translation>
            <numerusform>%Ln getippte Änderung ist noch nicht im Text.</numerusform>
            <numerusform>%Ln getippte Änderungen sind noch nicht im Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join it</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Makes this word whole (Enter)</source>
        <translation>Fügt dieses Wort zusammen (Eingabe)</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leaves this word as it is</source>
        <translation>Lässt dieses Wort, wie es ist</translation>
    </message>
    <message>
        <source>Join all</source>
        <translation>Alle verbinden</translation>
    </message>
    <message>
        <source>Makes all of them whole at once</source>
        <translation>Fügt alle auf einmal zusammen</translation>
    </message>
    <message>
        <source>No further word is parted at a line&apos;s end.</source>
        <translation>Kein weiteres Wort ist am Zeilenende getrennt.</translation>
    </message>
    <message>
        <source>No word is parted at a line&apos;s end.</source>
        <translation>Kein Wort ist am Zeilenende getrennt.</translation>
    </message>
    <message>
        <source>Parted word {n} of {all}: {before}-{after}</source>
        <translation>Getrenntes Wort {n} von {all}: {before}-{after}</translation>
    </message>
    <message numerus="yes">
        <source>Join all %Ln</source>
        <translation>
            <numerusform>%Ln verbinden</numerusform>
            <numerusform>Alle %Ln verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words were joined.</source>
        <translation>
            <numerusform>%Ln Wort wurde verbunden.</numerusform>
            <numerusform>%Ln Wörter wurden verbunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Leave without changes</source>
        <translation>Ohne Änderungen verlassen</translation>
    </message>
    <message>
        <source>Join parted words…</source>
        <translation>Getrennte Wörter verbinden…</translation>
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
        <translation>Überschrift, Autorenzeile, Datum und Medium werden für Sie gefunden.
Menüs und Werbung der Seite werden eingeklappt, nie gelöscht.</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Add a ready codebook…</source>
        <translation>Fertiges Codebuch hinzufügen…</translation>
    </message>
    <message>
        <source>Entities, topics, frames, sources or a set for schools, with definitions; more can follow.</source>
        <translation>Entitäten, Themen, Frames, Quellen oder ein Satz für die Schule, mit Definitionen; weitere können folgen.</translation>
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
        <translation>{entity}; auch {names}</translation>
    </message>
</context>
<context>
    <name>EntityChoices</name>
    <message>
        <source>Make the entity “{name}”</source>
        <translation>Entität „{name}“ anlegen</translation>
    </message>
    <message>
        <source>spelt alike</source>
        <translation>ähnlich geschrieben</translation>
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
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>Which label do new mentions of {name} get?</source>
        <translation>Welches Label bekommen neue Erwähnungen von {name}?</translation>
    </message>
    <message>
        <source>Deleted {name}. Its mentions stay, linked to nobody.</source>
        <translation>{name} gelöscht. Die Erwähnungen bleiben, mit niemandem verbunden.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Go to an entity in the list of entities first (Ctrl+6).</source>
        <translation>Gehen Sie zuerst in der Liste der Entitäten zu einer Entität (Strg+6).</translation>
    </message>
</context>
<context>
    <name>EntityForms</name>
    <message>
        <source>New entity</source>
        <translation>Neue Entität</translation>
    </message>
    <message>
        <source>Add the entity</source>
        <translation>Entität hinzufügen</translation>
    </message>
    <message>
        <source>{name}: who or what it is</source>
        <translation>{name}: wer oder was es ist</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Notiz zu {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Other names, one a line</source>
        <translation>Andere Namen, je einer pro Zeile</translation>
    </message>
    <message>
        <source>Described as, one a line</source>
        <translation>Beschrieben als, je eines pro Zeile</translation>
    </message>
    <message>
        <source>“the Chilean leader”: shown, but never looked for in texts</source>
        <translation>„der chilenische Staatschef“: wird gezeigt, aber nie in Texten gesucht</translation>
    </message>
    <message>
        <source>Who or what it is</source>
        <translation>Wer oder was es ist</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Ids elsewhere, one a line</source>
        <translation>Kennungen anderswo, je eine pro Zeile</translation>
    </message>
    <message>
        <source>wikidata: Q42</source>
        <translation>wikidata: Q42</translation>
    </message>
</context>
<context>
    <name>EntityJoining</name>
    <message>
        <source>Merge {name} into…</source>
        <translation>{name} zusammenführen mit…</translation>
    </message>
    <message>
        <source>Merge the entities</source>
        <translation>Entitäten zusammenführen</translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>{gone} becomes {name}. Mentions that move: {n}, in articles: {m}.</source>
        <translation>{gone} wird zu {name}. Erwähnungen, die umziehen: {n}, in Artikeln: {m}.</translation>
    </message>
    <message>
        <source>Names that become other names of {name}: {names}.</source>
        <translation>Namen, die andere Namen von {name} werden: {names}.</translation>
    </message>
    <message>
        <source>Notes that move: {n}.</source>
        <translation>Notizen, die umziehen: {n}.</translation>
    </message>
    <message>
        <source>Rejected places that stay rejected: {n}.</source>
        <translation>Abgelehnte Stellen, die abgelehnt bleiben: {n}.</translation>
    </message>
    <message>
        <source>{name} gets: {words}.</source>
        <translation>{name} bekommt: {words}.</translation>
    </message>
    <message>
        <source>Not taken, since {name} says otherwise: {words}.</source>
        <translation>Nicht übernommen, weil bei {name} etwas anderes steht: {words}.</translation>
    </message>
    <message>
        <source>Make the entity “{name}”</source>
        <translation>Entität „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Who is it instead of {name}? Type a new name, or choose one.</source>
        <translation>Wer ist es statt {name}? Neuen Namen eintippen oder einen wählen.</translation>
    </message>
    <message>
        <source>Mentions that become {name}: {n}, in articles: {m}. {entity} keeps: {rest}.</source>
        <translation>Erwähnungen, die zu {name} werden: {n}, in Artikeln: {m}. {entity} behält: {rest}.</translation>
    </message>
    <message>
        <source>Which other names of {entity} go along?</source>
        <translation>Welche anderen Namen von {entity} gehen mit?</translation>
    </message>
    <message>
        <source>Split the entity</source>
        <translation>Entität aufteilen</translation>
    </message>
    <message>
        <source>Leave it whole</source>
        <translation>Ganz lassen</translation>
    </message>
    <message>
        <source>mentions: {n}</source>
        <translation>Erwähnungen: {n}</translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>All entities (Esc)</source>
        <translation>Alle Entitäten (Esc)</translation>
    </message>
    <message>
        <source>What can be done with this entity</source>
        <translation>Was mit dieser Entität getan werden kann</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Appears with (sentences · articles with both)</source>
        <translation>Kommt vor mit (Sätze · Artikel mit beiden)</translation>
    </message>
    <message>
        <source>Appears with</source>
        <translation>Kommt vor mit</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>Mentions by date of publication</source>
        <translation>Erwähnungen nach Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Mentions by article</source>
        <translation>Erwähnungen nach Artikel</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>{label}  ·  mentions: {n}  ·  articles: {m}</source>
        <translation>{label}  ·  Erwähnungen: {n}  ·  Artikel: {m}</translation>
    </message>
    <message>
        <source>Also: {names}</source>
        <translation>Auch: {names}</translation>
    </message>
    <message>
        <source>Described as: {words}</source>
        <translation>Beschrieben als: {words}</translation>
    </message>
    <message>
        <source>{title}, mentions: {n}</source>
        <translation>{title}, Erwähnungen: {n}</translation>
    </message>
    <message>
        <source>chosen: {words}</source>
        <translation>ausgewählt: {words}</translation>
    </message>
    <message>
        <source>{name}, articles with both: {n}, sentences with both: {m}</source>
        <translation>{name}, Artikel mit beiden: {n}, Sätze mit beiden: {m}</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Mark everywhere</source>
        <translation>Überall markieren</translation>
    </message>
    <message>
        <source>There are no other places of these words here.</source>
        <translation>Diese Wörter stehen hier an keiner anderen Stelle.</translation>
    </message>
    <message>
        <source>Go to a mention, or select a name, to find all its other places</source>
        <translation>Gehen Sie zu einer Erwähnung, oder wählen Sie einen Namen aus, um alle seine anderen Stellen zu finden</translation>
    </message>
    <message>
        <source>From the beginning again.</source>
        <translation>Wieder von vorn.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>Wieder vom Ende her.</translation>
    </message>
    <message>
        <source>Mark “{words}” everywhere as…</source>
        <translation>„{words}“ überall markieren als…</translation>
    </message>
</context>
<context>
    <name>ExportFilters</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>However far you are</source>
        <translation>Wie weit Sie auch sind</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How far you are with the articles</source>
        <translation>Wie weit Sie mit den Artikeln sind</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
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
        <source>In whatever state</source>
        <translation>In jedem Zustand</translation>
    </message>
    <message>
        <source>In their place</source>
        <translation>An ihrer Stelle</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>Noch einmal anzusehen</translation>
    </message>
    <message>
        <source>Without their words</source>
        <translation>Ohne ihre Wörter</translation>
    </message>
    <message>
        <source>State of the annotations</source>
        <translation>Zustand der Annotationen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>Veröffentlicht ab</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>Veröffentlicht bis</translation>
    </message>
    <message>
        <source>The day of publication: 2026-03-12, a month (2026-03) or a year</source>
        <translation>Der Tag der Veröffentlichung: 2026-03-12, ein Monat (2026-03) oder ein Jahr</translation>
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
        <translation>Wählt alle Labels und Themen oder keine</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>File to look at</source>
        <translation>Anzusehende Datei</translation>
    </message>
    <message>
        <source>{format}: the file is for programs to read, so there are no first lines of it to show.</source>
        <translation>{format}: Die Datei lesen nur Programme; deshalb gibt es keine ersten Zeilen zu zeigen.</translation>
    </message>
    <message>
        <source>Nothing is chosen, so there is nothing to show.</source>
        <translation>Nichts ist gewählt, also gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>How the files begin, for the first of the chosen articles:</source>
        <translation>Wie die Dateien beginnen, an den ersten der gewählten Artikel:</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
</context>
<context>
    <name>ExportSaid</name>
    <message>
        <source>{what}: {n} ({instead})</source>
        <translation>{what}: {n} ({instead})</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The folder to write into; it is made if it is not there</source>
        <translation>Der Ordner, in den geschrieben wird; fehlt er, wird er angelegt</translation>
    </message>
    <message>
        <source>The file to write; it gets the end of its format where that is missing</source>
        <translation>Die Datei, die geschrieben wird; fehlt die Endung ihres Formats, wird sie angehängt</translation>
    </message>
    <message>
        <source>Chooses the folder to write into</source>
        <translation>Wählt den Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <source>Chooses the file to write</source>
        <translation>Wählt die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>Export annotations to a folder</source>
        <translation>Annotationen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export annotations to a file</source>
        <translation>Annotationen in eine Datei exportieren</translation>
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
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Shows how the files begin, and back (F3)</source>
        <translation>Zeigt, wie die Dateien beginnen, und zurück (F3)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops; then nothing was written</source>
        <translation>Hält an; dann wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Opens the folder that was written to</source>
        <translation>Öffnet den Ordner, in den geschrieben wurde</translation>
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
        <translation>Schreibt die Dateien (Enter)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The first articles are being written for a look.</source>
        <translation>Die ersten Artikel werden zur Ansicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
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
        <source>What this format cannot carry is being counted.</source>
        <translation>Gezählt wird, was dieses Format nicht tragen kann.</translation>
    </message>
    <message>
        <source>Articles: {articles}. Mentions: {mentions}. Topics: {topics}. Notes: {notes}.</source>
        <translation>Artikel: {articles}. Erwähnungen: {mentions}. Themen: {topics}. Notizen: {notes}.</translation>
    </message>
    <message>
        <source>Files there will be written over: {names}.</source>
        <translation>Dateien dort werden überschrieben: {names}.</translation>
    </message>
    <message>
        <source>Files there ({ends}) will be written over where they have the same name.</source>
        <translation>Dateien dort ({ends}) werden überschrieben, wo sie gleich heißen.</translation>
    </message>
    <message>
        <source>This format cannot carry all of it:</source>
        <translation>Dieses Format kann nicht alles tragen:</translation>
    </message>
    <message>
        <source>This format carries all of it.</source>
        <translation>Dieses Format trägt alles davon.</translation>
    </message>
    <message>
        <source>No folder is named. Type one, or choose it.</source>
        <translation>Es ist kein Ordner genannt. Tippen Sie einen ein oder wählen Sie ihn.</translation>
    </message>
    <message>
        <source>No file is named. Type one, or choose it.</source>
        <translation>Es ist keine Datei genannt. Geben Sie eine ein oder wählen Sie sie.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft:</translation>
    </message>
    <message>
        <source>Other work is under way. Wait till it is done, or cancel it in the status bar.</source>
        <translation>Andere Arbeit läuft noch. Warten Sie, bis sie fertig ist, oder brechen Sie sie in der Statusleiste ab.</translation>
    </message>
    <message>
        <source>The annotations are in {folder}.</source>
        <translation>Die Annotationen sind in {folder}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Opens the folder that was written to</source>
        <translation>Öffnet den Ordner, in den geschrieben wurde</translation>
    </message>
    <message>
        <source>Not everything could be carried; {file} lists it:</source>
        <translation>Nicht alles war zu tragen; {file} zählt es auf:</translation>
    </message>
    <message>
        <source>All of it is in there.</source>
        <translation>Alles davon ist darin.</translation>
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
        <translation>Enter behält es, Esc lässt es, wie es war; leer sagt, dass es keines gibt.</translation>
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
        <source>found by a rule of the outlet</source>
        <translation>durch eine Regel des Mediums gefunden</translation>
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
        <translation>{value}
{state}. Enter ändert es, die Leertaste bestätigt es, N schreibt eine Notiz dazu, Entf entfernt es.</translation>
    </message>
</context>
<context>
    <name>FieldTyped</name>
    <message>
        <source>“{value}” was not taken as a date. Write it as 2025-09-04 or 4 Sep 2025.</source>
        <translation>„{value}“ wurde nicht als Datum verstanden. Schreiben Sie es als 2025-09-04 oder 4 Sep 2025.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Which field are these words?</source>
        <translation>Welches Feld sind diese Wörter?</translation>
    </message>
    <message>
        <source>A field “{name}”</source>
        <translation>Ein Feld „{name}“</translation>
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
    <message>
        <source>Archive number</source>
        <translation>Archivnummer</translation>
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
        <source>Look alike</source>
        <translation>Ähnlich</translation>
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
        <source>To check {n}</source>
        <translation>Zu prüfen: {n}</translation>
    </message>
    <message>
        <source>Look alike {n}</source>
        <translation>Ähnlich {n}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Leiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Enter goes to the next hit, Shift+Enter to the one before, Esc closes the bar</source>
        <translation>Eingabe geht zum nächsten Treffer, Umschalt+Eingabe zum vorigen, Esc schließt die Leiste</translation>
    </message>
    <message>
        <source>Words to find in the article</source>
        <translation>Im Artikel gesuchte Wörter</translation>
    </message>
    <message>
        <source>Leaves out places within longer words</source>
        <translation>Lässt Stellen innerhalb längerer Wörter weg</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Run a command, or find an article by its title</source>
        <translation>Befehl ausführen oder Artikel nach dem Titel finden</translation>
    </message>
</context>
<context>
    <name>FoldWords</name>
    <message numerus="yes">
        <source>%n lines of the page around the article</source>
        <translation>
            <numerusform>%n Zeile der Seite um den Artikel</numerusform>
            <numerusform>%n Zeilen der Seite um den Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This is not kept yet. Ctrl+Enter keeps it; Esc once more discards it.</source>
        <translation>Das ist noch nicht behalten. Strg+Enter behält es; noch einmal Esc verwirft es.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>Nichts hinzufügen</translation>
    </message>
    <message>
        <source>{what} (Esc)</source>
        <translation>{what} (Esc)</translation>
    </message>
    <message>
        <source>{what} (Ctrl+Enter)</source>
        <translation>{what} (Strg+Enter)</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Find a format</source>
        <translation>Format suchen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
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
        <source>Web page for reading (HTML)</source>
        <translation>Webseite zum Lesen (HTML)</translation>
    </message>
    <message>
        <source>One page with highlights, legend and margin notes; it stands alone and needs no network.</source>
        <translation>Eine Seite mit Hervorhebungen, Legende und Randnotizen; sie steht für sich und braucht kein Netz.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>CSV, a row for each article</source>
        <translation>CSV, eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>How often each label, topic or entity is in each article, with the articles&apos; fields: for statistics.</source>
        <translation>Wie oft jedes Label, jedes Thema oder jede Entität in jedem Artikel steht, mit den Feldern der Artikel: für Statistik.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>How often it is there</source>
        <translation>Wie oft es vorkommt</translation>
    </message>
    <message>
        <source>1 where it is there, else 0</source>
        <translation>1, wo es vorkommt, sonst 0</translation>
    </message>
    <message>
        <source>Columns of labels</source>
        <translation>Spalten für Labels</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Columns of topics</source>
        <translation>Spalten für Themen</translation>
    </message>
    <message>
        <source>Columns of entities</source>
        <translation>Spalten für Entitäten</translation>
    </message>
    <message>
        <source>Columns of own fields</source>
        <translation>Spalten für eigene Felder</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>counted together</source>
        <translation>zusammen gezählt</translation>
    </message>
    <message>
        <source>CSV, a row for each sentence</source>
        <translation>CSV, eine Zeile je Satz</translation>
    </message>
    <message>
        <source>Every sentence with the labels, entities and topics in it: to code, count or train on sentences.</source>
        <translation>Jeder Satz mit den Labels, Entitäten und Themen darin: um Sätze zu kodieren, zu zählen oder mit ihnen zu trainieren.</translation>
    </message>
    <message>
        <source>which sentence they are in</source>
        <translation>in welchem Satz sie stehen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>The tables of the CSV as sheets of one workbook, for spreadsheet programs. Nothing in it is a formula.</source>
        <translation>Die Tabellen der CSV-Dateien als Blätter einer Arbeitsmappe, für Tabellenprogramme. Nichts darin ist eine Formel.</translation>
    </message>
    <message>
        <source>JSON Lines (Newsgloss)</source>
        <translation>JSON Lines (Newsgloss)</translation>
    </message>
    <message>
        <source>The whole library as one file, with texts, originals and definitions; read in again, it is the same.</source>
        <translation>Die ganze Bibliothek als eine Datei, mit Texten, Originalen und Definitionen; wieder eingelesen ist sie dieselbe.</translation>
    </message>
    <message>
        <source>doccano (JSON Lines)</source>
        <translation>doccano (JSON Lines)</translation>
    </message>
    <message>
        <source>A text a line with its mentions as spans and its topics as categories, for doccano and for training.</source>
        <translation>Ein Text je Zeile mit seinen Nennungen als Spannen und seinen Themen als Kategorien, für doccano und zum Trainieren.</translation>
    </message>
    <message>
        <source>a span for each stretch</source>
        <translation>eine Spanne für jedes Stück</translation>
    </message>
    <message>
        <source>as comments, without their words</source>
        <translation>als Kommentare, ohne ihre Wörter</translation>
    </message>
    <message>
        <source>as comments</source>
        <translation>als Kommentare</translation>
    </message>
    <message>
        <source>Label Studio (JSON tasks)</source>
        <translation>Label Studio (JSON-Aufgaben)</translation>
    </message>
    <message>
        <source>tasks.json and config.xml for a project of Label Studio: labels, choices, notes and who made them.</source>
        <translation>tasks.json und config.xml für ein Projekt von Label Studio: Labels, Auswahlen, Notizen und wer sie gemacht hat.</translation>
    </message>
    <message>
        <source>Offsets</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>UTF-16 units, as browsers count</source>
        <translation>UTF-16-Einheiten, wie Browser zählen</translation>
    </message>
    <message>
        <source>Code points, as Python counts</source>
        <translation>Codepunkte, wie Python zählt</translation>
    </message>
    <message>
        <source>a region for each stretch</source>
        <translation>eine Region für jedes Stück</translation>
    </message>
    <message>
        <source>kept in “meta” of each region, which is not shown</source>
        <translation>in „meta“ jeder Region aufbewahrt, was nicht gezeigt wird</translation>
    </message>
    <message>
        <source>Web Annotations (W3C, JSON-LD)</source>
        <translation>Web-Annotationen (W3C, JSON-LD)</translation>
    </message>
    <message>
        <source>One collection of Web Annotations with texts, positions and quotes, by the W3C&apos;s recommendation.</source>
        <translation>Eine Sammlung von Web-Annotationen mit Texten, Positionen und Zitaten, nach der Empfehlung des W3C.</translation>
    </message>
    <message>
        <source>spaCy (DocBin)</source>
        <translation>spaCy (DocBin)</translation>
    </message>
    <message>
        <source>Files of documents for spaCy: spans, entities that do not overlap, topics as categories; all else in user_data.</source>
        <translation>Dateien mit Dokumenten für spaCy: Spans, Entitäten ohne Überlappung, Themen als Kategorien; alles andere in user_data.</translation>
    </message>
    <message>
        <source>a span for each part, with one id</source>
        <translation>ein Span für jeden Teil, mit einer Kennung</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message>
        <source>A text and an .ann file for each article, with annotation.conf: for brat, and whatever reads its files.</source>
        <translation>Ein Text und eine .ann-Datei für jeden Artikel, mit annotation.conf: für brat und alles, was seine Dateien liest.</translation>
    </message>
    <message>
        <source>kept in newsgloss.jsonl, which other programs do not read</source>
        <translation>in newsgloss.jsonl aufgehoben, das andere Programme nicht lesen</translation>
    </message>
    <message>
        <source>CoNLL (a word a line)</source>
        <translation>CoNLL (ein Wort je Zeile)</translation>
    </message>
    <message>
        <source>One file with a word and its tag a line, for training and measuring of named entity recognition.</source>
        <translation>Eine Datei mit einem Wort und seinem Tag je Zeile, zum Trainieren und Messen der Erkennung von Eigennamen.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>B- and I-</source>
        <translation>B- und I-</translation>
    </message>
    <message>
        <source>B-, I-, E- for the last word and S- for a single one</source>
        <translation>B-, I-, E- für das letzte Wort und S- für ein einzelnes</translation>
    </message>
    <message>
        <source>the first and longest is kept, others are left out</source>
        <translation>das erste und längste bleibt, andere werden ausgelassen</translation>
    </message>
    <message>
        <source>as words, without what stands between them</source>
        <translation>als Wörter, ohne was zwischen ihnen steht</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3</source>
        <translation>WebAnno TSV 3.3</translation>
    </message>
    <message>
        <source>A file for each article: for WebAnno and INCEpTION. Topics and notes on words need the layers webanno.custom.Topic and webanno.custom.Note there.</source>
        <translation>Eine Datei für jeden Artikel: für WebAnno und INCEpTION. Themen und Notizen an Wörtern brauchen dort die Ebenen webanno.custom.Topic und webanno.custom.Note.</translation>
    </message>
    <message>
        <source>an annotation for each of the spans</source>
        <translation>eine Annotation für jede der Stellen</translation>
    </message>
    <message>
        <source>as sentences; what stands between them is kept in newsgloss.jsonl</source>
        <translation>als Sätze; was zwischen ihnen steht, ist in newsgloss.jsonl aufgehoben</translation>
    </message>
    <message>
        <source>UIMA XMI</source>
        <translation>UIMA XMI</translation>
    </message>
    <message>
        <source>A CAS for each article, and for each annotator where there are several, with TypeSystem.xml: for INCEpTION, dkpro-cassis and UIMA.</source>
        <translation>Ein CAS für jeden Artikel, und bei mehreren Annotierenden für jede Person, mit TypeSystem.xml: für INCEpTION, dkpro-cassis und UIMA.</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>The articles as references, with topics as keywords: for LaTeX, JabRef and Zotero.</source>
        <translation>Die Artikel als Literaturangaben, mit Themen als Schlagwörtern: für LaTeX, JabRef und Zotero.</translation>
    </message>
    <message>
        <source>keywords of the article</source>
        <translation>Schlagwörter des Artikels</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>The articles as references, with topics as keywords: for EndNote, Zotero, Citavi and Mendeley.</source>
        <translation>Die Artikel als Literaturangaben, mit Themen als Schlagwörtern: für EndNote, Zotero, Citavi und Mendeley.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Around the article</source>
        <translation>Um den Artikel herum</translation>
    </message>
    <message>
        <source>Only what is marked</source>
        <translation>Nur Markiertes</translation>
    </message>
    <message>
        <source>mentions widened to whole words</source>
        <translation>Erwähnungen, auf ganze Wörter erweitert</translation>
    </message>
    <message>
        <source>mentions left out because another has a part of the same word</source>
        <translation>Erwähnungen, ausgelassen, weil eine andere einen Teil desselben Wortes hat</translation>
    </message>
    <message>
        <source>mentions left out because there is no word in them</source>
        <translation>Erwähnungen, ausgelassen, weil kein Wort in ihnen ist</translation>
    </message>
    <message>
        <source>labels written without their blanks</source>
        <translation>Labels, ohne ihre Leerzeichen geschrieben</translation>
    </message>
    <message>
        <source>spans fitted to whole words</source>
        <translation>Spannen, an ganze Wörter angepasst</translation>
    </message>
    <message>
        <source>annotations that are in user_data only, because there is no word in them</source>
        <translation>Annotationen, die nur in user_data stehen, weil kein Wort in ihnen ist</translation>
    </message>
    <message>
        <source>notes about annotations that brat does not show</source>
        <translation>Notizen zu Annotationen, die brat nicht zeigt</translation>
    </message>
    <message>
        <source>notes about fields, here about their articles</source>
        <translation>Notizen zu Feldern, hier zu ihren Artikeln</translation>
    </message>
    <message>
        <source>annotations of white space, which the files cannot show</source>
        <translation>Annotationen von Leerraum, den die Dateien nicht zeigen können</translation>
    </message>
    <message>
        <source>ends of cells with more than 32,767 characters</source>
        <translation>Enden von Zellen mit mehr als 32 767 Zeichen</translation>
    </message>
    <message>
        <source>characters that a workbook cannot hold</source>
        <translation>Zeichen, die eine Arbeitsmappe nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>For analysis</source>
        <translation>Zum Auswerten</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>For people</source>
        <translation>Für Menschen</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA-Projekt</translation>
    </message>
    <message>
        <source>Texts, codes, codings and notes in one file, for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.</source>
        <translation>Texte, Codes, Kodierungen und Notizen in einer Datei, für ATLAS.ti, MAXQDA, NVivo, QualCoder und andere.</translation>
    </message>
    <message>
        <source>written as a selection for each span</source>
        <translation>als eine Auswahl für jede Stelle geschrieben</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA-Codebuch</translation>
    </message>
    <message>
        <source>The labels and topics alone, with their definitions, for other programs of qualitative research.</source>
        <translation>Nur die Labels und Themen mit ihren Definitionen, für andere Programme der qualitativen Forschung.</translation>
    </message>
    <message>
        <source>left out; this is a codebook alone</source>
        <translation>ausgelassen; dies ist nur ein Codebuch</translation>
    </message>
    <message>
        <source>shown as days, where several people annotated</source>
        <translation>als Tage gezeigt, wo mehrere annotiert haben</translation>
    </message>
    <message>
        <source>PDF for printing</source>
        <translation>PDF zum Drucken</translation>
    </message>
    <message>
        <source>The articles as the page shows them, with notes in the margin and a legend, on A4.</source>
        <translation>Die Artikel, wie die Seite sie zeigt, mit Notizen am Rand und Legende, auf A4.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Marked words shaded, notes and topics of words as real comments; up to 500 articles.</source>
        <translation>Markierte Wörter hinterlegt, Notizen und Themen von Wörtern als echte Kommentare; bis zu 500 Artikel.</translation>
    </message>
    <message>
        <source>of comments only</source>
        <translation>nur bei Kommentaren</translation>
    </message>
    <message>
        <source>Taguette</source>
        <translation>Taguette</translation>
    </message>
    <message>
        <source>A project of Taguette (.sqlite3): its documents, tags and highlights.</source>
        <translation>Ein Projekt von Taguette (.sqlite3): Dokumente, Tags und Markierungen.</translation>
    </message>
    <message>
        <source>QualCoder</source>
        <translation>QualCoder</translation>
    </message>
    <message>
        <source>A project of QualCoder (a folder .qda): its texts, codes, codings, memos and attributes.</source>
        <translation>Ein Projekt von QualCoder (ein Ordner .qda): Texte, Codes, Codierungen, Memos und Attribute.</translation>
    </message>
    <message>
        <source>the exact words of mentions</source>
        <translation>die genauen Wörter von Erwähnungen</translation>
    </message>
    <message>
        <source>mentions that overlap others</source>
        <translation>Erwähnungen, die andere überlappen</translation>
    </message>
    <message>
        <source>mentions inside others</source>
        <translation>Erwähnungen in anderen</translation>
    </message>
    <message>
        <source>annotations of several spans</source>
        <translation>Annotationen aus mehreren Stellen</translation>
    </message>
    <message>
        <source>topics of whole articles</source>
        <translation>Themen ganzer Artikel</translation>
    </message>
    <message>
        <source>topics of words</source>
        <translation>Themen von Wörtern</translation>
    </message>
    <message>
        <source>notes on words</source>
        <translation>Notizen zu Wörtern</translation>
    </message>
    <message>
        <source>notes about annotations</source>
        <translation>Notizen zu Annotationen</translation>
    </message>
    <message>
        <source>notes about articles and their fields</source>
        <translation>Notizen zu Artikeln und ihren Feldern</translation>
    </message>
    <message>
        <source>notes about entities, labels and topics</source>
        <translation>Notizen zu Entitäten, Labels und Themen</translation>
    </message>
    <message>
        <source>who made an annotation</source>
        <translation>wer eine Annotation gemacht hat</translation>
    </message>
    <message>
        <source>links to entities</source>
        <translation>Verknüpfungen mit Entitäten</translation>
    </message>
    <message>
        <source>the articles&apos; fields</source>
        <translation>die Felder der Artikel</translation>
    </message>
    <message>
        <source>definitions of labels and topics</source>
        <translation>Definitionen von Labels und Themen</translation>
    </message>
    <message>
        <source>when annotations were made</source>
        <translation>wann Annotationen gemacht wurden</translation>
    </message>
    <message>
        <source>annotations whose words were changed</source>
        <translation>Annotationen, deren Wörter geändert wurden</translation>
    </message>
    <message>
        <source>the articles&apos; texts</source>
        <translation>die Texte der Artikel</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{decided} von {total} entschieden</translation>
    </message>
    <message>
        <source>Go on with a review</source>
        <translation>Mit einer Durchsicht weitermachen</translation>
    </message>
</context>
<context>
    <name>GridWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>What you select is labelled as {name} at once. Esc puts the marker down.</source>
        <translation>Was Sie auswählen, bekommt sofort das Label {name}. Esc legt den Marker weg.</translation>
    </message>
    <message>
        <source>The marker is put down.</source>
        <translation>Der Marker ist weggelegt.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Neu: {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Geändert: {what}</translation>
    </message>
    <message>
        <source>Gone: {what}</source>
        <translation>Weg: {what}</translation>
    </message>
    <message>
        <source>It changed nothing.</source>
        <translation>Es hat nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing would change: it is as it was then already.</source>
        <translation>Nichts würde sich ändern: Es ist schon alles, wie es damals war.</translation>
    </message>
    <message>
        <source>{what} goes back to just after this.</source>
        <translation>{what}: zurück auf den Stand gleich nach diesem Schritt.</translation>
    </message>
    <message>
        <source>{n} of {name}</source>
        <translation>{n} von {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are taken back: {whose}.</source>
        <translation>
            <numerusform>%n Schritt wird zurückgenommen: {whose}.</numerusform>
            <numerusform>%n Schritte werden zurückgenommen: {whose}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes: {what}.</source>
        <translation>Geht weg: {what}.</translation>
    </message>
    <message>
        <source>Comes back: {what}.</source>
        <translation>Kommt zurück: {what}.</translation>
    </message>
    <message>
        <source>Becomes what it was: {what}.</source>
        <translation>Wird, was es war: {what}.</translation>
    </message>
    <message>
        <source>Comes back because it is needed: {names}.</source>
        <translation>Kommt zurück, weil es gebraucht wird: {names}.</translation>
    </message>
    <message>
        <source>It is one action, which Undo takes back.</source>
        <translation>Das ist ein einziger Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>Undone: {act}</source>
        <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Die Bibliothek</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>Sehe nach, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Restore the article</source>
        <translation>Artikel zurückbringen</translation>
    </message>
    <message>
        <source>Restore the library</source>
        <translation>Bibliothek zurückbringen</translation>
    </message>
    <message>
        <source>{what} is as it was then. Undo takes this back.</source>
        <translation>{what}: alles ist, wie es damals war. Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Gehe zurück…</translation>
    </message>
    <message>
        <source>Something else is under way. Wait till it is done, or cancel it.</source>
        <translation>Etwas anderes ist im Gang. Warten Sie, bis es fertig ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>It is undone already.</source>
        <translation>Das ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This took something back; Redo does that again.</source>
        <translation>Damit wurde etwas zurückgenommen; Wiederholen tut es noch einmal.</translation>
    </message>
    <message>
        <source>Take back the action itself that this did again.</source>
        <translation>Nehmen Sie den Schritt selbst zurück, den dies wiederholt hat.</translation>
    </message>
    <message>
        <source>The program did this of itself, and it stays.</source>
        <translation>Das hat das Programm von sich aus getan, und es bleibt.</translation>
    </message>
    <message>
        <source>Nothing goes back behind this.</source>
        <translation>Dahinter führt nichts zurück.</translation>
    </message>
    <message>
        <source>It is still going on.</source>
        <translation>Es läuft noch.</translation>
    </message>
    <message>
        <source>Nothing is left of it to take back.</source>
        <translation>Davon ist nichts mehr übrig, das zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Nothing came after it.</source>
        <translation>Danach kam nichts mehr.</translation>
    </message>
    <message>
        <source>Choose an article above, or an action that changed one.</source>
        <translation>Wählen Sie oben einen Artikel oder einen Schritt, der nur einen geändert hat.</translation>
    </message>
    <message>
        <source>This is {name}&apos;s. Undoing it is recorded in your name.</source>
        <translation>Das ist von {name}. Dass es zurückgenommen wird, steht unter Ihrem Namen.</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leaves everything as it is (Esc)</source>
        <translation>Lässt alles, wie es ist (Esc)</translation>
    </message>
    <message>
        <source>What the action changed</source>
        <translation>Was der Schritt geändert hat</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No action fits what is asked for.</source>
        <translation>Kein Schritt passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Looking further…</source>
        <translation>Suche weiter zurück…</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Restore “{title}” to here…</source>
        <translation>„{title}“ hierher zurück…</translation>
    </message>
    <message>
        <source>Restore the article to here…</source>
        <translation>Den Artikel hierher zurückbringen…</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>Wessen Schritte</translation>
    </message>
    <message>
        <source>Which article</source>
        <translation>Welcher Artikel</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Welcher Tag</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Shows the actions that have all of the typed words</source>
        <translation>Zeigt die Schritte, die alle eingegebenen Wörter haben</translation>
    </message>
    <message>
        <source>Actions, newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Enter goes to what the action changed</source>
        <translation>Enter führt zu dem, was der Schritt geändert hat</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Diesen rückgängig machen</translation>
    </message>
    <message>
        <source>Takes this action back, and leaves what came after it</source>
        <translation>Nimmt diesen Schritt zurück und lässt, was danach kam</translation>
    </message>
    <message>
        <source>Restore the library to here…</source>
        <translation>Die Bibliothek hierher zurückbringen…</translation>
    </message>
    <message>
        <source>Says first what would change when everything after this is taken back</source>
        <translation>Sagt zuerst, was sich ändern würde, wenn alles danach zurückgenommen wird</translation>
    </message>
    <message>
        <source>Says first what would change when the article alone goes back</source>
        <translation>Sagt zuerst, was sich ändern würde, wenn nur der Artikel zurückgeht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the window (Esc)</source>
        <translation>Schließt das Fenster (Esc)</translation>
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
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Shows the report of another import</source>
        <translation>Zeigt den Bericht eines anderen Imports</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken</source>
        <translation>
            <numerusform>%Ln aufgenommen</numerusform>
            <numerusform>%Ln aufgenommen</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln were not looked at.</source>
        <translation>
            <numerusform>%Ln wurde nicht angesehen.</numerusform>
            <numerusform>%Ln wurden nicht angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was taken stays; Undo takes it back.</source>
        <translation>Was aufgenommen wurde, bleibt; Rückgängig nimmt es zurück.</translation>
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
        <translation>Der Bericht wurde nicht gespeichert. {why}</translation>
    </message>
    <message>
        <source>The report is in {file}</source>
        <translation>Der Bericht ist in {file}</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Dateien des Imports</translation>
    </message>
    <message>
        <source>Opens the article of a file (Enter)</source>
        <translation>Öffnet den Artikel einer Datei (Enter)</translation>
    </message>
    <message>
        <source>Shows these files only</source>
        <translation>Zeigt nur diese Dateien</translation>
    </message>
    <message>
        <source>Shows all files</source>
        <translation>Zeigt alle Dateien</translation>
    </message>
    <message>
        <source>Check the articles</source>
        <translation>Artikel prüfen</translation>
    </message>
    <message>
        <source>Goes through the articles of this import, those in doubt first</source>
        <translation>Geht die Artikel dieses Imports durch, die zweifelhaften zuerst</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes a row for each file as CSV</source>
        <translation>Schreibt für jede Datei eine Zeile als CSV</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows (Ctrl+C)</source>
        <translation>Kopiert die ausgewählten Zeilen (Strg+C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the report (Esc); the menu Library brings it back</source>
        <translation>Schließt den Bericht (Esc); das Menü Bibliothek holt ihn zurück</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht schließen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>No article was made of this file: {why}</source>
        <translation>Aus dieser Datei wurde kein Artikel: {why}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>This library is open for reading only: nothing can be imported.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet: Es kann nichts importiert werden.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Nothing has been imported into this library yet.</source>
        <translation>In diese Bibliothek wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>No files that can be imported in {folder}.</source>
        <translation>Keine Dateien in {folder}, die sich importieren lassen.</translation>
    </message>
    <message>
        <source>No files that can be imported in these folders.</source>
        <translation>Keine Dateien in diesen Ordnern, die sich importieren lassen.</translation>
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
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek: Er wurde gelöscht oder rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Articles ({kinds});;All files (*)</source>
        <translation>Artikel ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
</context>
<context>
    <name>InArticle</name>
    <message>
        <source>From the beginning again.</source>
        <translation>Wieder von vorn.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>Wieder vom Ende her.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Importing</source>
        <translation>Import läuft:</translation>
    </message>
    <message>
        <source>Comparing articles</source>
        <translation>Artikel vergleichen</translation>
    </message>
    <message>
        <source>Looking what rules would change</source>
        <translation>Suche, was Regeln ändern würden</translation>
    </message>
    <message>
        <source>Applying rules of outlets</source>
        <translation>Wende Regeln von Medien an</translation>
    </message>
    <message>
        <source>Looking into the tables</source>
        <translation>Sieht in die Tabellen</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Dateien werden angesehen</translation>
    </message>
    <message>
        <source>Importing annotations</source>
        <translation>Annotationen werden importiert</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Zurückgehen</translation>
    </message>
</context>
<context>
    <name>KindsWindow</name>
    <message>
        <source>Kinds of suggestions</source>
        <translation>Arten von Vorschlägen</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Quiet: mostly rejected</source>
        <translation>Still: meist abgelehnt</translation>
    </message>
    <message>
        <source>What of each kind was right in the articles you have worked on. A kind that is mostly rejected goes quiet: it is offered no longer, till you wake it.</source>
        <translation>Was von jeder Art in den Artikeln richtig war, an denen Sie gearbeitet haben. Eine Art, die meist abgelehnt wird, wird still: Sie wird nicht mehr angeboten, bis Sie sie wecken.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>{accepted} accepted, {rejected} rejected or passed over, {share} right</source>
        <translation>{accepted} angenommen, {rejected} abgelehnt oder übergangen, {share} richtig</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Rejected or passed over</source>
        <translation>Abgelehnt oder übergangen</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>While it is right</source>
        <translation>Solange sie stimmt</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When to offer: {kind}</source>
        <translation>Wann anbieten: {kind}</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Review them…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message>
        <source>Goes through the places of known names; nothing is marked before you accept it</source>
        <translation>Geht die Stellen bekannter Namen durch; nichts wird markiert, bevor Sie es annehmen</translation>
    </message>
    <message>
        <source>Review the known names</source>
        <translation>Die bekannten Namen durchsehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known names</source>
        <translation>
            <numerusform>%Ln bekannter Name</numerusform>
            <numerusform>%Ln bekannte Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownNames</name>
    <message>
        <source>Known names</source>
        <translation>Bekannte Namen</translation>
    </message>
    <message>
        <source>Known names of an import</source>
        <translation>Bekannte Namen eines Imports</translation>
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
    <name>Leaving</name>
    <message>
        <source>Not all that you did could be kept, so the window stays. Close it once more to discard it.</source>
        <translation>Nicht alles, was Sie getan haben, konnte gesichert werden, deshalb bleibt das Fenster offen. Schließen Sie es noch einmal, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Cannot be taken, or waits</source>
        <translation>Nicht zu übernehmen, oder wartet</translation>
    </message>
    <message>
        <source>What cannot be taken, a line each</source>
        <translation>Was nicht übernommen werden kann, je eine Zeile</translation>
    </message>
    <message>
        <source>… and {n} more. The report has all.</source>
        <translation>… und {n} weitere. Der Bericht hat alle.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>LegendItem</name>
    <message>
        <source>, key {key}</source>
        <translation>, Taste {key}</translation>
    </message>
    <message numerus="yes">
        <source>{name}{key}, %n in this article</source>
        <translation>
            <numerusform>{name}{key}, %n in diesem Artikel</numerusform>
            <numerusform>{name}{key}, %n in diesem Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>{name} verbergen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>There is a file {file} already; it was left as it is. Choose another name, or open it.</source>
        <translation>Eine Datei {file} gibt es schon; sie blieb, wie sie war. Wählen Sie einen anderen Namen, oder öffnen Sie sie.</translation>
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
        <source>Copying, in MB:</source>
        <translation>Kopiere, in MB:</translation>
    </message>
    <message>
        <source>Save an anonymised copy</source>
        <translation>Anonymisierte Kopie speichern</translation>
    </message>
    <message>
        <source>{name} - who is who.csv</source>
        <translation>{name} - wer ist wer.csv</translation>
    </message>
    <message>
        <source>Writing anew, of what is in the library:</source>
        <translation>Neu geschrieben, von dem, was in der Bibliothek ist:</translation>
    </message>
    <message>
        <source>An anonymised copy is in {file}. Names in the words of articles and notes are still there.</source>
        <translation>Eine anonymisierte Kopie ist in {file}. Namen in den Wörtern von Artikeln und Notizen stehen noch da.</translation>
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
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
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
    <name>LinkOffer</name>
    <message>
        <source>What the note can link to</source>
        <translation>Worauf die Notiz verweisen kann</translation>
    </message>
    <message>
        <source>{name}, {n} of {total}</source>
        <translation>{name}, {n} von {total}</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>What this links to is no longer in the library.</source>
        <translation>Worauf das verweist, ist nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>This article is not in the library any more: it was deleted, or undone.</source>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek: Er wurde gelöscht oder rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>One thing after the other: wait till this is done, or cancel it.</source>
        <translation>Eins nach dem anderen: Warten Sie, bis dies fertig ist, oder brechen Sie es ab.</translation>
    </message>
</context>
<context>
    <name>LookingThrough</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>There are no such annotations here.</source>
        <translation>Hier gibt es keine solchen Annotationen.</translation>
    </message>
    <message>
        <source>Annotations: {names}</source>
        <translation>Annotationen: {names}</translation>
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
    <name>Many</name>
    <message numerus="yes">
        <source>Another topic for %n annotations</source>
        <translation>
            <numerusform>Anderes Thema für %n Annotation</numerusform>
            <numerusform>Anderes Thema für %n Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another label for %n mentions</source>
        <translation>
            <numerusform>Anderes Label für %n Erwähnung</numerusform>
            <numerusform>Anderes Label für %n Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the topic “{name}”</source>
        <translation>Thema „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Make the label “{name}”</source>
        <translation>Label „{name}“ anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Whom do these %n mentions stand for?</source>
        <translation>
            <numerusform>Für wen steht diese %n Erwähnung?</numerusform>
            <numerusform>Für wen stehen diese %n Erwähnungen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the entity “{name}”</source>
        <translation>Entität „{name}“ anlegen</translation>
    </message>
</context>
<context>
    <name>Marking</name>
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
        <source>“{words}” is {name} already.</source>
        <translation>„{words}“ ist schon {name}.</translation>
    </message>
    <message>
        <source>This is a topic. Labels are for mentions.</source>
        <translation>Das ist ein Thema. Labels sind für Erwähnungen.</translation>
    </message>
    <message>
        <source>No label has the key {key}. The codebook shows which have one, and gives others.</source>
        <translation>Kein Label hat die Taste {key}. Im Codebuch steht, welche eine haben; dort werden auch andere vergeben.</translation>
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
        <translation>Anderes Thema geben…</translation>
    </message>
    <message>
        <source>Give it another label… (a label&apos;s key)</source>
        <translation>Anderes Label geben… (Taste eines Labels)</translation>
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
        <translation>Von der Entität lösen</translation>
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
        <source>Add words to this mention… (+)</source>
        <translation>Dieser Erwähnung Wörter hinzufügen … (+)</translation>
    </message>
    <message>
        <source>Link to an entity…</source>
        <translation>Mit einer Entität verbinden…</translation>
    </message>
    <message>
        <source>Say whom these words stand for</source>
        <translation>Sagen, für wen diese Wörter stehen</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n Erwähnung</numerusform>
            <numerusform>%n Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands for {name}, {second}. Link to another…</source>
        <translation>Steht für {name}, {second}. Mit einer anderen verbinden…</translation>
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
        <source>perhaps {name}</source>
        <translation>vielleicht {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other places in this article</source>
        <translation>
            <numerusform>%Ln weitere Stelle in diesem Artikel</numerusform>
            <numerusform>%Ln weitere Stellen in diesem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %Ln other places of these words</source>
        <translation>
            <numerusform>Über %Ln weitere Stelle dieser Wörter entscheiden</numerusform>
            <numerusform>Über %Ln weitere Stellen dieser Wörter entscheiden</numerusform>
        </translation>
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
        <source>Check</source>
        <translation>Prüfen</translation>
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
    <name>ModelLabelsWindow</name>
    <message>
        <source>Labels of the spaCy model</source>
        <translation>Labels des spaCy-Modells</translation>
    </message>
    <message>
        <source>The model says</source>
        <translation>Das Modell sagt</translation>
    </message>
    <message>
        <source>Suggested as</source>
        <translation>Vorgeschlagen als</translation>
    </message>
    <message>
        <source>By its name: {label}</source>
        <translation>Nach dem Namen: {label}</translation>
    </message>
    <message>
        <source>By its name: nothing</source>
        <translation>Nach dem Namen: nichts</translation>
    </message>
    <message>
        <source>Not suggested</source>
        <translation>Nicht vorgeschlagen</translation>
    </message>
    <message>
        <source>{label}, not in this codebook</source>
        <translation>{label}, nicht in diesem Codebuch</translation>
    </message>
    <message>
        <source>What {label} is suggested as</source>
        <translation>Als was {label} vorgeschlagen wird</translation>
    </message>
    <message>
        <source>What the model finds is suggested under a label of this codebook, by its name or as chosen here.</source>
        <translation>Was das Modell findet, wird unter einem Label dieses Codebuchs vorgeschlagen, nach dem Namen oder wie hier gewählt.</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message numerus="yes">
        <source>%n more labels</source>
        <translation>
            <numerusform>Noch %n Label</numerusform>
            <numerusform>Noch %n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the labels that have no room here</source>
        <translation>Listet die Labels auf, die hier keinen Platz haben</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Whose annotations are these? A pseudonym will do. It is kept in the library.</source>
        <translation>Wessen Annotationen sind das? Ein Pseudonym genügt. Es steht dann in der Bibliothek.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your name, or a pseudonym. Enter keeps it, Esc puts it off.</source>
        <translation>Ihr Name oder ein Pseudonym. Enter behält ihn, Esc verschiebt die Frage.</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>Namen behalten</translation>
    </message>
    <message>
        <source>Keeps the name (Enter)</source>
        <translation>Behält den Namen (Enter)</translation>
    </message>
    <message>
        <source>Your annotations are {name}’s.</source>
        <translation>Ihre Annotationen stehen unter dem Namen {name}.</translation>
    </message>
</context>
<context>
    <name>NewFieldForm</name>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A known field, or a name of your own.</source>
        <translation>Ein bekanntes Feld oder ein eigener Name.</translation>
    </message>
    <message>
        <source>Enter adds the field, Esc does not.</source>
        <translation>Enter fügt das Feld hinzu, Esc nicht.</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>NotKept</name>
    <message>
        <source>All that you did is kept.</source>
        <translation>Alles, was Sie getan haben, ist gesichert.</translation>
    </message>
    <message>
        <source>All that you typed is kept.</source>
        <translation>Alles, was Sie getippt haben, ist gesichert.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht getan</translation>
    </message>
    <message>
        <source>Save the library elsewhere</source>
        <translation>Bibliothek anderswo sichern</translation>
    </message>
    <message>
        <source>There is a file {file} already; it was left as it is. Choose another name.</source>
        <translation>Es gibt schon eine Datei {file}; sie wurde nicht verändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>You go on in {file}. The file before was left as it is.</source>
        <translation>Sie machen in {file} weiter. Die Datei davor wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Saving the library elsewhere…</source>
        <translation>Die Bibliothek wird anderswo gesichert…</translation>
    </message>
    <message>
        <source>Save the words</source>
        <translation>Wörter sichern</translation>
    </message>
    <message>
        <source>Not kept.txt</source>
        <translation>Nicht gesichert.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>What you typed is in {file}.</source>
        <translation>Was Sie getippt haben, steht in {file}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Does again what could not be kept</source>
        <translation>Wiederholt, was nicht gesichert werden konnte</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo sichern…</translation>
    </message>
    <message>
        <source>Writes the whole library to another file, and goes on there</source>
        <translation>Schreibt die ganze Bibliothek in eine andere Datei und macht dort weiter</translation>
    </message>
    <message>
        <source>Save the words…</source>
        <translation>Wörter sichern…</translation>
    </message>
    <message>
        <source>Writes what you typed and what is not kept to a text file</source>
        <translation>Schreibt, was Sie getippt haben und was nicht gesichert ist, in eine Textdatei</translation>
    </message>
    <message>
        <source>{file} is not where it was, and nothing is kept until it is put back.</source>
        <translation>{file} ist nicht mehr, wo sie war, und nichts wird gesichert, bis sie zurückgelegt ist.</translation>
    </message>
    <message>
        <source>Another file is in the place of {file}, and nothing is kept until you save it elsewhere.</source>
        <translation>An der Stelle von {file} liegt eine andere Datei, und nichts wird gesichert, bis Sie sie anderswo sichern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not kept so far.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht gesichert.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht gesichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: {act}.</source>
        <translation>Zuletzt: {act}.</translation>
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
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
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
        <translation>Wie die Notiz aussehen wird</translation>
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
        <source>The note is kept now.</source>
        <translation>Die Notiz ist jetzt gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes that were being typed when the program ended are kept.</source>
        <translation>
            <numerusform>Die Notiz, die beim Ende des Programms getippt wurde, ist erhalten.</numerusform>
            <numerusform>%n Notizen, die beim Ende des Programms getippt wurden, sind erhalten.</numerusform>
        </translation>
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
        <source>Links to {name}</source>
        <translation>Verweist auf {name}</translation>
    </message>
    <message>
        <source>Shows all notes again</source>
        <translation>Zeigt wieder alle Notizen</translation>
    </message>
    <message>
        <source>Show the notes of this article</source>
        <translation>Notizen dieses Artikels zeigen</translation>
    </message>
    <message>
        <source>No note links here. Type # or [[ in a note to link to a topic, an article or an entity.</source>
        <translation>Keine Notiz verweist hierher. Mit # oder [[ verweist eine Notiz auf ein Thema, einen Artikel oder eine Entität.</translation>
    </message>
    <message>
        <source>Notes on the words you select will stand here.</source>
        <translation>Hier stehen Notizen zu den Wörtern, die Sie auswählen.</translation>
    </message>
    <message>
        <source>Select words and press {key} to write a note.</source>
        <translation>Wählen Sie Wörter aus und drücken Sie {key}, um eine Notiz zu schreiben.</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>Words of the note, its article, what it is about, or who wrote it</source>
        <translation>Wörter der Notiz, ihr Artikel, wovon sie handelt oder wer sie schrieb</translation>
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
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>{note}
{place}, by {annotator}</source>
        <translation>{note}
{place}, von {annotator}</translation>
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
    <name>Offers</name>
    <message>
        <source>A mention</source>
        <translation>Eine Erwähnung</translation>
    </message>
    <message>
        <source>A topic</source>
        <translation>Ein Thema</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>The evidence of a field</source>
        <translation>Der Beleg eines Feldes</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>It stood on:</source>
        <translation>Sie stand auf:</translation>
    </message>
    <message>
        <source>The file says:</source>
        <translation>Die Datei sagt:</translation>
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
        <translation>Wie importiert, gelesen als {encoding}.</translation>
    </message>
    <message>
        <source>Only the beginning is shown; Save the original… writes all of it.</source>
        <translation>Nur der Anfang wird gezeigt; Original speichern… schreibt alles.</translation>
    </message>
</context>
<context>
    <name>OtherRow</name>
    <message>
        <source>Opens this article</source>
        <translation>Öffnet diesen Artikel</translation>
    </message>
</context>
<context>
    <name>OutletRules</name>
    <message>
        <source>No rule is offered. Correct a field of the article first.</source>
        <translation>Es wird keine Regel angeboten. Korrigieren Sie zuerst ein Feld des Artikels.</translation>
    </message>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The rule is remembered for {outlet}.</source>
        <translation>Die Regel ist für {outlet} gemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Apply it to %n articles…</source>
        <translation>
            <numerusform>Auf %n Artikel anwenden …</numerusform>
            <numerusform>Auf %n Artikel anwenden …</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows first what the rule would change in the articles already in</source>
        <translation>Zeigt zuerst, was die Regel in den vorhandenen Artikeln ändern würde</translation>
    </message>
    <message numerus="yes">
        <source>%n rules are in {file}.</source>
        <translation>
            <numerusform>%n Regel ist in {file}.</numerusform>
            <numerusform>%n Regeln sind in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are new here.</source>
        <translation>
            <numerusform>%n Regel ist hier neu.</numerusform>
            <numerusform>%n Regeln sind hier neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were changed.</source>
        <translation>
            <numerusform>%n Artikel wurde geändert.</numerusform>
            <numerusform>%n Artikel wurden geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutletRulesWindow</name>
    <message>
        <source>Rules of outlets</source>
        <translation>Regeln von Medien</translation>
    </message>
    <message>
        <source>The space bar switches a rule on or off, Delete deletes it.</source>
        <translation>Die Leertaste schaltet eine Regel ein oder aus, Entf löscht sie.</translation>
    </message>
    <message>
        <source>What you had remembered of your corrections. Articles that come in get it too.</source>
        <translation>Was Sie sich von Ihren Korrekturen merken ließen. Artikel, die hereinkommen, bekommen es auch.</translation>
    </message>
    <message>
        <source>There are no rules yet. Correct a field in an article: where it can be a rule, it is offered.</source>
        <translation>Es gibt noch keine Regeln. Korrigieren Sie ein Feld in einem Artikel: Wo daraus eine Regel werden kann, wird sie angeboten.</translation>
    </message>
    <message>
        <source>Apply to the articles already in…</source>
        <translation>Auf vorhandene Artikel anwenden…</translation>
    </message>
    <message>
        <source>Shows first what would change. With several rules selected, only these.</source>
        <translation>Zeigt zuerst, was sich ändern würde. Sind mehrere Regeln ausgewählt, nur diese.</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message>
        <source>What it found stays (Delete)</source>
        <translation>Was sie gefunden hat, bleibt (Entf)</translation>
    </message>
    <message>
        <source>Save the rules…</source>
        <translation>Regeln speichern…</translation>
    </message>
    <message>
        <source>Writes all rules to a file to give away</source>
        <translation>Schreibt alle Regeln in eine Datei zum Weitergeben</translation>
    </message>
    <message>
        <source>Load rules…</source>
        <translation>Regeln laden…</translation>
    </message>
    <message>
        <source>Takes the rules of a file that are not here yet</source>
        <translation>Nimmt die Regeln einer Datei, die es hier noch nicht gibt</translation>
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
        <source>Close the rules</source>
        <translation>Die Regeln schließen</translation>
    </message>
    <message>
        <source>There are no rules.</source>
        <translation>Es gibt keine Regeln.</translation>
    </message>
    <message>
        <source>Select a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel aus.</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Regeln speichern</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>Load rules</source>
        <translation>Regeln laden</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Writes a mail: {address}</source>
        <translation>Schreibt eine E-Mail: {address}</translation>
    </message>
    <message>
        <source>Opens {host} in the browser:</source>
        <translation>Öffnet {host} im Browser:</translation>
    </message>
</context>
<context>
    <name>PageContent</name>
    <message>
        <source>Note, {words}</source>
        <translation>Notiz, {words}</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation>(nicht mehr da)</translation>
    </message>
</context>
<context>
    <name>PairsField</name>
    <message>
        <source>Name of field {n}</source>
        <translation>Name von Feld {n}</translation>
    </message>
    <message>
        <source>Value of field {n}</source>
        <translation>Wert von Feld {n}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Title or first line</source>
        <translation>Titel oder erste Zeile</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>The original is in {file}</source>
        <translation>Das Original ist in {file}</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Original speichern</translation>
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
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{name}
{size}, encoding {encoding}
SHA-256 {sha}</source>
        <translation>{name}
{size}, Kodierung {encoding}
SHA-256 {sha}</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>History of the article, newest first</source>
        <translation>Verlauf des Artikels, das Neueste zuerst</translation>
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
        <translation>Zeigt den Text genau so, wie er importiert wurde.</translation>
    </message>
    <message>
        <source>Writes the imported file again, byte for byte.</source>
        <translation>Schreibt die importierte Datei noch einmal, Byte für Byte.</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>Kodierung…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Fassungen…</translation>
    </message>
    <message>
        <source>Read with another encoding…</source>
        <translation>Mit anderer Kodierung lesen…</translation>
    </message>
    <message>
        <source>Versions of the text…</source>
        <translation>Fassungen des Textes…</translation>
    </message>
    <message>
        <source>Shows what the file says in other encodings.</source>
        <translation>Zeigt, was die Datei in anderen Kodierungen sagt.</translation>
    </message>
    <message>
        <source>Lists all texts the article ever had.</source>
        <translation>Listet alle Texte, die der Artikel je hatte.</translation>
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
    <name>PlaceTold</name>
    <message>
        <source>{file} lies on a disk of another computer ({name}). A disk of this computer is faster and safer: keep it there, and share copies.</source>
        <translation>{file} liegt auf einem Datenträger eines anderen Rechners ({name}). Einer dieses Rechners ist schneller und sicherer: Bewahren Sie sie dort auf und geben Sie Kopien weiter.</translation>
    </message>
    <message>
        <source>{name} copies {file} to other computers. Two that change it make two versions: keep it in a folder that is not synced, and share copies.</source>
        <translation>{name} kopiert {file} auf andere Rechner. Ändern zwei sie, entstehen zwei Fassungen: Bewahren Sie sie in einem Ordner auf, der nicht abgeglichen wird, und geben Sie Kopien weiter.</translation>
    </message>
    <message>
        <source>Another version of this library lies beside it, in {file}: it was changed on two computers.</source>
        <translation>Neben dieser Bibliothek liegt eine andere Fassung von ihr, in {file}: Sie wurde auf zwei Rechnern geändert.</translation>
    </message>
    <message>
        <source>Brings what was done there into this library, as one action; the file is left as it is</source>
        <translation>Bringt, was dort getan wurde, als eine Handlung in diese Bibliothek; die Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Merge it in</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Writes the whole library to another file, and goes on there</source>
        <translation>Schreibt die ganze Bibliothek in eine andere Datei und macht dort weiter</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo sichern…</translation>
    </message>
    <message>
        <source>Merging {file}…</source>
        <translation>{file} wird zusammengeführt…</translation>
    </message>
    <message>
        <source>What was in {file} is in this library too. The file was left as it is.</source>
        <translation>Was in {file} war, ist jetzt auch in dieser Bibliothek. Die Datei wurde nicht verändert.</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>When to use it</source>
        <translation>Wann verwenden</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>Wann nicht</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
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
        <source>Label or topic</source>
        <translation>Label oder Thema</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is to be known</source>
        <translation>Was man wissen muss</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
</context>
<context>
    <name>PreferencesWindow</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Share · Print · Newsletter</source>
        <translation>Teilen · Drucken · Newsletter</translation>
    </message>
    <message>
        <source>Mayor Ingrid Solheim called the decision “a promise kept to those who work at night.”</source>
        <translation>Bürgermeisterin Ingrid Solheim nannte den Beschluss „ein Versprechen an alle, die nachts arbeiten.“</translation>
    </message>
    <message>
        <source>The ferry stays until 2030; it crosses the bay six times a night.</source>
        <translation>Die Fähre bleibt bis 2030; sie quert die Bucht sechsmal in der Nacht.</translation>
    </message>
    <message>
        <source>Ingrid Solheim</source>
        <translation>Ingrid Solheim</translation>
    </message>
    <message>
        <source>Whose promise?</source>
        <translation>Wessen Versprechen?</translation>
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
        <translation>Ihr Name</translation>
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
    <name>Presentation</name>
    <message>
        <source>Presentation: {title}</source>
        <translation>Vorführung: {title}</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>nächster Artikel</translation>
    </message>
    <message>
        <source>A label&apos;s key shows or hides it</source>
        <translation>Die Taste eines Labels zeigt oder verbirgt es</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>next paragraph</source>
        <translation>nächster Absatz</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>{name} hidden</source>
        <translation>{name} verborgen</translation>
    </message>
    <message>
        <source>{name} shown</source>
        <translation>{name} gezeigt</translation>
    </message>
</context>
<context>
    <name>PurgeDesk</name>
    <message numerus="yes">
        <source>%Ln selected articles</source>
        <translation>
            <numerusform>%Ln ausgewählter Artikel</numerusform>
            <numerusform>%Ln ausgewählte Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>The article “{name}”</source>
        <translation>Der Artikel „{name}“</translation>
    </message>
    <message>
        <source>the annotator&apos;s name</source>
        <translation>der Name der annotierenden Person</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations and notes</source>
        <translation>
            <numerusform>%Ln Annotation oder Notiz</numerusform>
            <numerusform>%Ln Annotationen und Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values of fields</source>
        <translation>
            <numerusform>%Ln Feldwert</numerusform>
            <numerusform>%Ln Feldwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions and states of work</source>
        <translation>
            <numerusform>%Ln Entscheidung oder Arbeitsstand</numerusform>
            <numerusform>%Ln Entscheidungen und Arbeitsstände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things that were deleted before</source>
        <translation>
            <numerusform>%Ln früher gelöschte Sache</numerusform>
            <numerusform>%Ln früher gelöschte Sachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the history</source>
        <translation>
            <numerusform>%Ln Eintrag des Verlaufs</numerusform>
            <numerusform>%Ln Einträge des Verlaufs</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost for good: {what}.</source>
        <translation>Endgültig verloren: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations stay, under another name.</source>
        <translation>
            <numerusform>%Ln Annotation bleibt, unter einem anderen Namen.</numerusform>
            <numerusform>%Ln Annotationen bleiben, unter einem anderen Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups are deleted; one is made anew.</source>
        <translation>
            <numerusform>%Ln Sicherung wird gelöscht; eine wird neu gemacht.</numerusform>
            <numerusform>%Ln Sicherungen werden gelöscht; eine wird neu gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies and exports elsewhere are not reached.</source>
        <translation>Kopien und Exporte anderswo werden nicht erreicht.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Purge for good?</source>
        <translation>Endgültig tilgen?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln Annotation</numerusform>
            <numerusform>%Ln Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Purge the annotator&apos;s name for good</source>
        <translation>Den Namen endgültig tilgen</translation>
    </message>
    <message>
        <source>Purge the annotator and {annotations} for good</source>
        <translation>Die Person und {annotations} endgültig tilgen</translation>
    </message>
    <message>
        <source>Purge {articles} for good</source>
        <translation>{articles} endgültig tilgen</translation>
    </message>
    <message>
        <source>Purge {articles} and {annotations} for good</source>
        <translation>{articles} und {annotations} endgültig tilgen</translation>
    </message>
    <message>
        <source>Purging…</source>
        <translation>Es wird getilgt…</translation>
    </message>
    <message>
        <source>Purged for good.</source>
        <translation>Endgültig getilgt.</translation>
    </message>
    <message>
        <source>The last traces go when the library is opened next.</source>
        <translation>Die letzten Spuren verschwinden, wenn die Bibliothek das nächste Mal geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>PurgeWindow</name>
    <message>
        <source>Purge for good</source>
        <translation>Endgültig tilgen</translation>
    </message>
    <message>
        <source>An annotator:</source>
        <translation>Eine annotierende Person:</translation>
    </message>
    <message>
        <source>Keep what they did, under another name</source>
        <translation>Ihre Arbeit unter anderem Namen behalten</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Was verloren wäre</translation>
    </message>
    <message>
        <source>Articles: select some in the list first, or open one</source>
        <translation>Artikel: wählen Sie zuerst welche in der Liste aus, oder öffnen Sie einen</translation>
    </message>
    <message>
        <source>Which annotator</source>
        <translation>Welche annotierende Person</translation>
    </message>
    <message>
        <source>Whose name, and whose work, is to go</source>
        <translation>Wessen Name und Arbeit verschwinden soll</translation>
    </message>
    <message>
        <source>With texts, originals and all annotations in them</source>
        <translation>Mit Texten, Originalen und allen Annotationen darin</translation>
    </message>
    <message>
        <source>With all annotations and notes, or the name alone</source>
        <translation>Mit allen Annotationen und Notizen, oder nur der Name</translation>
    </message>
    <message>
        <source>Only name and identity go; annotations, notes and states of work stay</source>
        <translation>Nur Name und Identität verschwinden; Annotationen, Notizen und Arbeitsstände bleiben</translation>
    </message>
    <message>
        <source>Goes out of everything: history, backups, free space. Nothing brings it back.</source>
        <translation>Verschwindet überall: aus Verlauf, Sicherungen und freiem Platz. Nichts bringt es zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the window (Esc)</source>
        <translation>Schließt das Fenster (Esc)</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Tilgen…</translation>
    </message>
    <message>
        <source>Asks once more, with what will be lost</source>
        <translation>Fragt noch einmal, mit dem, was verloren geht</translation>
    </message>
</context>
<context>
    <name>QuestionPart</name>
    <message>
        <source>Type it…</source>
        <translation>Eintippen…</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keines</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
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
    <name>ReadyCodebooks</name>
    <message>
        <source>CoNLL-2003 entities</source>
        <translation>Entitäten nach CoNLL-2003</translation>
    </message>
    <message>
        <source>The four kinds of names of the shared task of CoNLL-2003, on which most programs that find names are measured. The tag of the set is the label’s sign.</source>
        <translation>Die vier Arten von Namen der Aufgabe von CoNLL-2003, an der die meisten Programme gemessen werden, die Namen finden. Das Kürzel des Satzes ist das Zeichen des Labels. Auf Englisch.</translation>
    </message>
    <message>
        <source>OntoNotes 5 entities</source>
        <translation>Entitäten nach OntoNotes 5</translation>
    </message>
    <message>
        <source>The eighteen kinds of names and values of OntoNotes 5, as spaCy and many others find them. The tag of the set is the label’s sign, cut to eight letters.</source>
        <translation>Die achtzehn Arten von Namen und Werten von OntoNotes 5, wie spaCy und viele andere sie finden. Das Kürzel des Satzes ist das Zeichen des Labels, auf acht Buchstaben gekürzt. Auf Englisch.</translation>
    </message>
    <message>
        <source>Newsroom topics</source>
        <translation>Themen der Redaktion</translation>
    </message>
    <message>
        <source>Seventeen subjects a newsroom sorts its articles by, named as the top level of the IPTC Media Topics is; the definitions are our own.</source>
        <translation>Siebzehn Gebiete, nach denen eine Redaktion ihre Artikel ordnet, benannt wie die oberste Ebene der IPTC Media Topics; die Definitionen sind eigene. Auf Englisch.</translation>
    </message>
    <message>
        <source>Framing elements</source>
        <translation>Elemente des Framings</translation>
    </message>
    <message>
        <source>What makes a frame, after the four functions named by Robert Entman (1993), and five frames that are found in news of all subjects, after Holli Semetko and Patti Valkenburg (2000). The definitions are our own.</source>
        <translation>Was einen Frame ausmacht, nach den vier Funktionen von Robert Entman (1993), und fünf Frames, die sich in Nachrichten aller Gebiete finden, nach Holli Semetko und Patti Valkenburg (2000). Die Definitionen sind eigene. Auf Englisch.</translation>
    </message>
    <message>
        <source>Sourcing</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Who says it, and how the text hands it on: for studies of who gets to speak, and for checking how well a report is sourced.</source>
        <translation>Wer es sagt und wie der Text es weitergibt: für Untersuchungen, wer zu Wort kommt, und um zu prüfen, wie gut ein Bericht belegt ist. Auf Englisch.</translation>
    </message>
    <message>
        <source>Claims and evidence</source>
        <translation>Behauptungen und Belege</translation>
    </message>
    <message>
        <source>What is claimed, and what it rests on: for studies of argument, for fact checking, and for teaching how to read a claim.</source>
        <translation>Was behauptet wird und worauf es sich stützt: für Untersuchungen von Argumenten, zum Prüfen von Fakten und um zu lehren, wie man eine Behauptung liest. Auf Englisch.</translation>
    </message>
    <message>
        <source>Close reading for schools</source>
        <translation>Genaues Lesen für die Schule</translation>
    </message>
    <message>
        <source>A small set for a lesson: what the text says, how it says it, and what you make of it. Every label has a key.</source>
        <translation>Ein kleiner Satz für eine Stunde: was der Text sagt, wie er es sagt und was man damit anfängt. Jedes Label hat eine Taste. Auf Englisch.</translation>
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
    <name>Recoding</name>
    <message>
        <source>Encodings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>Read with this encoding</source>
        <translation>Mit dieser Kodierung lesen</translation>
    </message>
    <message>
        <source>Makes it the text; Undo takes it back</source>
        <translation>Macht sie zum Text; Rückgängig nimmt es zurück</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable characters</source>
        <translation>
            <numerusform>%Ln unlesbares Zeichen</numerusform>
            <numerusform>%Ln unlesbare Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>no unreadable characters</source>
        <translation>keine unlesbaren Zeichen</translation>
    </message>
    <message>
        <source>Encoding of {name}</source>
        <translation>Kodierung von {name}</translation>
    </message>
    <message>
        <source>The text now ({encoding})</source>
        <translation>Der Text jetzt ({encoding})</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Saving what is readable:</source>
        <translation>Lesbares wird gerettet:</translation>
    </message>
    <message>
        <source>Save what is readable as a new library</source>
        <translation>Lesbares als neue Bibliothek speichern</translation>
    </message>
    <message>
        <source>Nothing was damaged: it is a copy of the library.</source>
        <translation>Nichts war beschädigt: Es ist eine Kopie der Bibliothek.</translation>
    </message>
    <message>
        <source>Everything could be read. Nothing is lost or altered.</source>
        <translation>Alles war lesbar. Nichts ist verloren oder verändert.</translation>
    </message>
    <message>
        <source>Articles: {articles}. Annotations: {marks}. What is not as it was, or lost, is named below: {n}. Marks that nothing proves are up for review.</source>
        <translation>Artikel: {articles}. Annotationen: {marks}. Was nicht mehr so ist, wie es war, oder verloren ist, steht unten: {n}. Markierungen, die nichts mehr belegt, stehen zur Durchsicht an.</translation>
    </message>
    <message>
        <source>{name} holds what could be read</source>
        <translation>{name} enthält, was lesbar war</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Goes on with the new library; the damaged one stays as it is</source>
        <translation>Macht mit der neuen Bibliothek weiter; die beschädigte bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name} ist beschädigt</translation>
    </message>
    <message>
        <source>It cannot be opened. Keep the file as it is: what is readable may be saved.</source>
        <translation>Sie lässt sich nicht öffnen. Behalten Sie die Datei, wie sie ist: Was lesbar ist, lässt sich vielleicht retten.</translation>
    </message>
    <message>
        <source>Recover what is readable…</source>
        <translation>Lesbares retten…</translation>
    </message>
    <message>
        <source>Saves all that can be read into a new library</source>
        <translation>Rettet alles, was lesbar ist, in eine neue Bibliothek</translation>
    </message>
    <message>
        <source>Restore the newest good backup</source>
        <translation>Die neueste gute Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it</source>
        <translation>Die beschädigte Datei bleibt daneben erhalten</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Current candidate</source>
        <translation>Aktueller Kandidat</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Other capitals than asked for.</source>
        <translation>Andere Groß- und Kleinschreibung als gesucht.</translation>
    </message>
    <message>
        <source>Other accents than asked for.</source>
        <translation>Andere Akzente als gesucht.</translation>
    </message>
    <message>
        <source>Part of “{words}”.</source>
        <translation>Teil von „{words}“.</translation>
    </message>
    <message>
        <source>These words are marked as {words} already.</source>
        <translation>Diese Wörter sind schon als {words} markiert.</translation>
    </message>
    <message>
        <source>Its words were changed. “Annotations to look at again” says where it may belong.</source>
        <translation>Ihre Wörter wurden geändert. „Annotationen neu ansehen“ sagt, wohin sie gehören kann.</translation>
    </message>
    <message>
        <source>“{words}” with another ending.</source>
        <translation>„{words}“ mit anderer Endung.</translation>
    </message>
    <message>
        <source>Its words were changed; this may be where it belongs.</source>
        <translation>Ihre Wörter wurden geändert; hierhin kann sie gehören.</translation>
    </message>
    <message>
        <source>Nothing like its words stands in the text any more.</source>
        <translation>Im Text steht nichts mehr, was ihren Wörtern gleicht.</translation>
    </message>
    <message>
        <source>These words stand here; the file says another place.</source>
        <translation>Diese Wörter stehen hier; die Datei nennt eine andere Stelle.</translation>
    </message>
    <message>
        <source>Put there by “everywhere”; nobody has looked at it.</source>
        <translation>Von „überall“ gesetzt; niemand hat es angesehen.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Hierhin setzen</translation>
    </message>
    <message>
        <source>Keep it, words gone</source>
        <translation>Ohne Wörter behalten</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>ReviewFilters</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht angesehen</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What the review can do besides</source>
        <translation>Was die Durchsicht sonst noch kann</translation>
    </message>
    <message>
        <source>Show what is reviewed</source>
        <translation>Zeigen, was durchgesehen wird</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Die Durchsicht schließen</translation>
    </message>
    <message>
        <source>In which articles</source>
        <translation>In welchen Artikeln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln articles of the list</source>
        <translation>
            <numerusform>In dem %Ln Artikel der Liste</numerusform>
            <numerusform>In den %Ln Artikeln der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>In the whole library</source>
        <translation>In der ganzen Bibliothek</translation>
    </message>
    <message>
        <source>Hide what is reviewed</source>
        <translation>Ausblenden, was durchgesehen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{decided} von {total} entschieden</translation>
    </message>
    <message>
        <source>{accepted} kept, {rejected} removed</source>
        <translation>{accepted} behalten, {rejected} entfernt</translation>
    </message>
    <message>
        <source>{accepted} accepted, {rejected} rejected</source>
        <translation>{accepted} angenommen, {rejected} abgelehnt</translation>
    </message>
    <message>
        <source>{done} of {total} articles looked through</source>
        <translation>{done} von {total} Artikeln durchgesehen</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
<context>
    <name>ReviewMarks</name>
    <message>
        <source>Suggestion: {label}, {words}</source>
        <translation>Vorschlag: {label}, {words}</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>One Undo takes the whole batch back.</source>
        <translation>Einmal Rückgängig nimmt den ganzen Stapel zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these candidates are doubtful.</source>
        <translation>
            <numerusform>%Ln dieser Kandidaten ist zweifelhaft.</numerusform>
            <numerusform>%Ln dieser Kandidaten sind zweifelhaft.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these candidates is doubtful.</source>
        <translation>Keiner dieser Kandidaten ist zweifelhaft.</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln</source>
        <translation>
            <numerusform>Den %Ln annehmen</numerusform>
            <numerusform>Alle %Ln annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln sure ones</source>
        <translation>
            <numerusform>Den %Ln sicheren annehmen</numerusform>
            <numerusform>Die %Ln sicheren annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln left…</source>
        <translation>
            <numerusform>%Ln übrigen annehmen…</numerusform>
            <numerusform>%Ln übrige annehmen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the %Ln left…</source>
        <translation>
            <numerusform>%Ln übrigen behalten…</numerusform>
            <numerusform>%Ln übrige behalten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Die Durchsicht schließen</translation>
    </message>
    <message>
        <source>Find words in small letters, too</source>
        <translation>Auch kleingeschriebene Wörter finden</translation>
    </message>
    <message>
        <source>Find other endings, too</source>
        <translation>Auch andere Endungen finden</translation>
    </message>
    <message>
        <source>Find the other names, too</source>
        <translation>Auch die anderen Namen finden</translation>
    </message>
    <message>
        <source>{title}, left: {n}</source>
        <translation>{title}, offen: {n}</translation>
    </message>
    <message>
        <source>Ends the review; what was not decided stays as it is</source>
        <translation>Beendet die Durchsicht; was offen ist, bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Looking for the words…</source>
        <translation>Die Wörter werden gesucht…</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places found</source>
        <translation>
            <numerusform>%Ln Stelle gefunden</numerusform>
            <numerusform>%Ln Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Search cancelled, {n}</source>
        <translation>Suche abgebrochen, {n}</translation>
    </message>
</context>
<context>
    <name>RuleOfferLine</name>
    <message>
        <source>Remember the rule</source>
        <translation>Regel merken</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Nicht merken</translation>
    </message>
    <message>
        <source>Remembers nothing; the correction stays.</source>
        <translation>Merkt sich nichts; die Korrektur bleibt.</translation>
    </message>
    <message>
        <source>Articles of this outlet that come in get it too; nothing changes in those that are here.</source>
        <translation>Artikel dieses Mediums, die hereinkommen, bekommen es auch; in den vorhandenen ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remember for {outlet}: {rule}</source>
        <translation>Für {outlet} merken: {rule}</translation>
    </message>
    <message numerus="yes">
        <source>settles %n articles that are here</source>
        <translation>
            <numerusform>klärt %n vorhandenen Artikel</numerusform>
            <numerusform>klärt %n vorhandene Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message>
        <source>Remember the rule</source>
        <translation>Regel merken</translation>
    </message>
    <message>
        <source>Remember for {outlet}?</source>
        <translation>Für {outlet} merken?</translation>
    </message>
    <message numerus="yes">
        <source>It settles something in %Ln articles more.</source>
        <translation>
            <numerusform>Sie klärt etwas in %Ln weiteren Artikel.</numerusform>
            <numerusform>Sie klärt etwas in %Ln weiteren Artikeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts for articles to come.</source>
        <translation>Sie gilt für künftige Artikel.</translation>
    </message>
</context>
<context>
    <name>RulePreviewWindow</name>
    <message>
        <source>Apply rules of outlets</source>
        <translation>Regeln von Medien anwenden</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Opens the article of a row (Enter)</source>
        <translation>Öffnet den Artikel einer Zeile (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n articles</source>
        <translation>
            <numerusform>Auf %n Artikel anwenden</numerusform>
            <numerusform>Auf %n Artikel anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Nicht anwenden</translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation>Ändert nichts (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n articles would change. What a person set or confirmed stays as it is.</source>
        <translation>
            <numerusform>%n Artikel würde sich ändern. Was ein Mensch gesetzt oder bestätigt hat, bleibt, wie es ist.</numerusform>
            <numerusform>%n Artikel würden sich ändern. Was ein Mensch gesetzt oder bestätigt hat, bleibt, wie es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change in the articles already in.</source>
        <translation>In den vorhandenen Artikeln würde sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>RuleRows</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Articles settled</source>
        <translation>Artikel geklärt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>All scripts</source>
        <translation>Alle Schriften</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>Westeuropa</translation>
    </message>
    <message>
        <source>Western Europe, DOS</source>
        <translation>Westeuropa, DOS</translation>
    </message>
    <message>
        <source>Western Europe, Mac</source>
        <translation>Westeuropa, Mac</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>Mitteleuropa</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Cyrillic, DOS</source>
        <translation>Kyrillisch, DOS</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>Chinesisch, vereinfacht</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>Chinesisch, traditionell</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
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
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected article</source>
        <translation>Der ausgewählte Artikel</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
    <message>
        <source>Tag {what}…</source>
        <translation>Thema geben: {what}…</translation>
    </message>
    <message>
        <source>Set a field…</source>
        <translation>Feld setzen…</translation>
    </message>
    <message>
        <source>Set a field for all…</source>
        <translation>Feld für alle setzen…</translation>
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
    <message numerus="yes">
        <source>Tag %Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel ein Thema geben</numerusform>
            <numerusform>%Ln Artikeln ein Thema geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the topic “{name}”</source>
        <translation>Thema „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Set which field of {n}?</source>
        <translation>Welches Feld setzen ({n})?</translation>
    </message>
    <message>
        <source>A field “{name}”</source>
        <translation>Ein Feld „{name}“</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Dieses Feld entfernen</translation>
    </message>
    <message>
        <source>{field} of {n}</source>
        <translation>{field} ({n})</translation>
    </message>
    <message>
        <source>Set it to “{name}”</source>
        <translation>Auf „{name}“ setzen</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Make the library</source>
        <translation>Bibliothek anlegen</translation>
    </message>
    <message>
        <source>Make an anonymised copy</source>
        <translation>Anonymisierte Kopie anlegen</translation>
    </message>
    <message>
        <source>Bring the library to version {version}</source>
        <translation>Die Bibliothek auf Version {version} bringen</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import {n} article</source>
        <translation>{n} Artikel importieren</translation>
    </message>
    <message>
        <source>Import {n} articles</source>
        <translation>{n} Artikel importieren</translation>
    </message>
    <message>
        <source>Import {n} article (cancelled)</source>
        <translation>{n} Artikel importieren (abgebrochen)</translation>
    </message>
    <message>
        <source>Import {n} articles (cancelled)</source>
        <translation>{n} Artikel importieren (abgebrochen)</translation>
    </message>
    <message>
        <source>Add annotator {name}</source>
        <translation>Annotator {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename the annotator {old} to {new}</source>
        <translation>Annotator {old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Annotate: {what}</source>
        <translation>Annotieren: {what}</translation>
    </message>
    <message>
        <source>Merge {name}</source>
        <translation>{name} zusammenführen</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Rückgängig: {act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Wiederholen: {act}</translation>
    </message>
    <message>
        <source>Keep an example of {name}</source>
        <translation>Ein Beispiel für {name} aufheben</translation>
    </message>
    <message>
        <source>Recode what is marked {name}</source>
        <translation>Neu prüfen, was als {name} markiert ist</translation>
    </message>
    <message>
        <source>Settle what lost its words in {name}</source>
        <translation>Klären, was in {name} seine Wörter verlor</translation>
    </message>
    <message>
        <source>Replace the text of {name} by {other}</source>
        <translation>Den Text von {name} durch {other} ersetzen</translation>
    </message>
    <message>
        <source>Read {name} as {encoding}</source>
        <translation>{name} als {encoding} lesen</translation>
    </message>
    <message>
        <source>Go back to an earlier text of {name}</source>
        <translation>Zu einem früheren Text von {name} zurückgehen</translation>
    </message>
    <message>
        <source>Edit the text of {name}</source>
        <translation>Text von {name} bearbeiten</translation>
    </message>
    <message>
        <source>Change the blocks of {name}</source>
        <translation>Blöcke von {name} ändern</translation>
    </message>
    <message>
        <source>Set {field} of {n} articles</source>
        <translation>{field} von {n} Artikeln setzen</translation>
    </message>
    <message>
        <source>Set {field} of {name}</source>
        <translation>{field} von {name} setzen</translation>
    </message>
    <message>
        <source>Remove {field} of {n} articles</source>
        <translation>{field} von {n} Artikeln entfernen</translation>
    </message>
    <message>
        <source>Remove {field} of {name}</source>
        <translation>{field} von {name} entfernen</translation>
    </message>
    <message>
        <source>Delete {n} articles</source>
        <translation>{n} Artikel löschen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Mark {n} articles as not started</source>
        <translation>{n} Artikel als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Mark {n} articles as in progress</source>
        <translation>{n} Artikel als begonnen markieren</translation>
    </message>
    <message>
        <source>Mark {n} articles as done</source>
        <translation>{n} Artikel als fertig markieren</translation>
    </message>
    <message>
        <source>Mark {name} as not started</source>
        <translation>{name} als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>Mark {name} as in progress</source>
        <translation>{name} als begonnen markieren</translation>
    </message>
    <message>
        <source>Mark {name} as done</source>
        <translation>{name} als fertig markieren</translation>
    </message>
    <message>
        <source>Decide on {n} offered topics</source>
        <translation>Über {n} angebotene Themen entscheiden</translation>
    </message>
    <message>
        <source>Offer {topic} no more for {name}</source>
        <translation>{topic} für {name} nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Tag {n} articles with {topic}</source>
        <translation>{n} Artikeln das Thema {topic} geben</translation>
    </message>
    <message>
        <source>Tag {n} places with {topic}</source>
        <translation>{n} Stellen das Thema {topic} geben</translation>
    </message>
    <message>
        <source>Tag {words} with {topic}</source>
        <translation>{words} das Thema {topic} geben</translation>
    </message>
    <message>
        <source>Label “{words}” as {label}</source>
        <translation>„{words}“ als {label} versehen</translation>
    </message>
    <message>
        <source>Label {n} mentions as {label}</source>
        <translation>{n} Erwähnungen als {label} versehen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write {n} notes</source>
        <translation>{n} Notizen schreiben</translation>
    </message>
    <message>
        <source>Change a mention</source>
        <translation>Erwähnung ändern</translation>
    </message>
    <message>
        <source>Change a topic</source>
        <translation>Thema ändern</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change {n} annotations</source>
        <translation>{n} Annotationen ändern</translation>
    </message>
    <message>
        <source>Change {n} mentions to {label}</source>
        <translation>{n} Erwähnungen in {label} ändern</translation>
    </message>
    <message>
        <source>Change {n} topics to {topic}</source>
        <translation>{n} Themen in {topic} ändern</translation>
    </message>
    <message>
        <source>Change “{words}” to {label}</source>
        <translation>„{words}“ in {label} ändern</translation>
    </message>
    <message>
        <source>Resize “{words}”</source>
        <translation>Grenzen von „{words}“ ändern</translation>
    </message>
    <message>
        <source>Add “{words}” to “{quote}”</source>
        <translation>„{words}“ zu „{quote}“ hinzufügen</translation>
    </message>
    <message>
        <source>Take “{words}” out of “{quote}”</source>
        <translation>„{words}“ aus „{quote}“ nehmen</translation>
    </message>
    <message>
        <source>Link “{words}”</source>
        <translation>„{words}“ verbinden</translation>
    </message>
    <message>
        <source>Link {n} mentions to {name}</source>
        <translation>{n} Erwähnungen mit {name} verbinden</translation>
    </message>
    <message>
        <source>Unlink “{words}”</source>
        <translation>Verbindung von „{words}“ lösen</translation>
    </message>
    <message>
        <source>Delete {n} annotations</source>
        <translation>{n} Annotationen löschen</translation>
    </message>
    <message>
        <source>Delete the mention “{words}”</source>
        <translation>Erwähnung „{words}“ löschen</translation>
    </message>
    <message>
        <source>Delete the mention</source>
        <translation>Erwähnung löschen</translation>
    </message>
    <message>
        <source>Delete the topic “{words}”</source>
        <translation>Thema „{words}“ löschen</translation>
    </message>
    <message>
        <source>Delete the topic</source>
        <translation>Thema löschen</translation>
    </message>
    <message>
        <source>Delete the note “{words}”</source>
        <translation>Notiz „{words}“ löschen</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Add the label {name}</source>
        <translation>Label {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add the topic {name}</source>
        <translation>Thema {name} hinzufügen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Retire the label {name}</source>
        <translation>Label {name} ausmustern</translation>
    </message>
    <message>
        <source>Retire the topic {name}</source>
        <translation>Thema {name} ausmustern</translation>
    </message>
    <message>
        <source>Bring the label {name} back</source>
        <translation>Label {name} zurückholen</translation>
    </message>
    <message>
        <source>Bring the topic {name} back</source>
        <translation>Thema {name} zurückholen</translation>
    </message>
    <message>
        <source>Give {name} the key {key}</source>
        <translation>{name} die Taste {key} geben</translation>
    </message>
    <message>
        <source>Take the key from {name}</source>
        <translation>{name} die Taste nehmen</translation>
    </message>
    <message>
        <source>Recolour {name}</source>
        <translation>{name} umfärben</translation>
    </message>
    <message>
        <source>Give {name} another sign</source>
        <translation>{name} ein anderes Zeichen geben</translation>
    </message>
    <message>
        <source>Define {name}</source>
        <translation>{name} definieren</translation>
    </message>
    <message>
        <source>Change the label {name}</source>
        <translation>Label {name} ändern</translation>
    </message>
    <message>
        <source>Change the topic {name}</source>
        <translation>Thema {name} ändern</translation>
    </message>
    <message>
        <source>Move {name} under {above}</source>
        <translation>{name} unter {above} verschieben</translation>
    </message>
    <message>
        <source>Move {name} to the top</source>
        <translation>{name} ganz nach oben verschieben</translation>
    </message>
    <message>
        <source>Merge {name} into {other}</source>
        <translation>{name} mit {other} zusammenführen</translation>
    </message>
    <message>
        <source>Merge {name} into {other}, with {what}</source>
        <translation>{name} mit {other} zusammenführen ({what})</translation>
    </message>
    <message>
        <source>Merge {n} entities into {other}</source>
        <translation>{n} Entitäten mit {other} zusammenführen</translation>
    </message>
    <message>
        <source>Merge {n} entities into {other}, with {what}</source>
        <translation>{n} Entitäten mit {other} zusammenführen ({what})</translation>
    </message>
    <message>
        <source>Delete the label {name}</source>
        <translation>Label {name} löschen</translation>
    </message>
    <message>
        <source>Delete the topic {name}</source>
        <translation>Thema {name} löschen</translation>
    </message>
    <message>
        <source>Delete the label {name} with {what}</source>
        <translation>Label {name} löschen ({what})</translation>
    </message>
    <message>
        <source>Delete the topic {name} with {what}</source>
        <translation>Thema {name} löschen ({what})</translation>
    </message>
    <message>
        <source>Remember a rule of {name}</source>
        <translation>Eine Regel von {name} merken</translation>
    </message>
    <message>
        <source>Switch on a rule of {name}</source>
        <translation>Eine Regel von {name} einschalten</translation>
    </message>
    <message>
        <source>Switch off a rule of {name}</source>
        <translation>Eine Regel von {name} ausschalten</translation>
    </message>
    <message>
        <source>Delete a rule of {name}</source>
        <translation>Eine Regel von {name} löschen</translation>
    </message>
    <message>
        <source>Delete {n} rules of outlets</source>
        <translation>{n} Regeln von Medien löschen</translation>
    </message>
    <message>
        <source>Load a rule of {name}</source>
        <translation>Eine Regel von {name} laden</translation>
    </message>
    <message>
        <source>Load {n} rules of outlets</source>
        <translation>{n} Regeln von Medien laden</translation>
    </message>
    <message>
        <source>Apply rules of outlets</source>
        <translation>Regeln von Medien anwenden</translation>
    </message>
    <message>
        <source>Apply rules of outlets to {n} article</source>
        <translation>Regeln von Medien auf {n} Artikel anwenden</translation>
    </message>
    <message>
        <source>Apply rules of outlets to {n} articles</source>
        <translation>Regeln von Medien auf {n} Artikel anwenden</translation>
    </message>
    <message>
        <source>Add the entity {name}</source>
        <translation>Entität {name} hinzufügen</translation>
    </message>
    <message>
        <source>Change the entity {name}</source>
        <translation>Entität {name} ändern</translation>
    </message>
    <message>
        <source>Delete the entity {name}</source>
        <translation>Entität {name} löschen</translation>
    </message>
    <message>
        <source>Load the codebook {name}</source>
        <translation>Codebuch {name} laden</translation>
    </message>
    <message>
        <source>Mark “{words}” everywhere</source>
        <translation>„{words}“ überall markieren</translation>
    </message>
    <message>
        <source>Review suggestions</source>
        <translation>Vorschläge durchsehen</translation>
    </message>
    <message>
        <source>Accept “{words}” as {label}</source>
        <translation>„{words}“ als {label} annehmen</translation>
    </message>
    <message>
        <source>Reject “{words}”</source>
        <translation>„{words}“ ablehnen</translation>
    </message>
    <message>
        <source>Accept “{words}” everywhere</source>
        <translation>„{words}“ überall annehmen</translation>
    </message>
    <message>
        <source>Reject “{words}” everywhere</source>
        <translation>„{words}“ überall ablehnen</translation>
    </message>
    <message>
        <source>Check articles</source>
        <translation>Artikel prüfen</translation>
    </message>
    <message>
        <source>Check {n} articles</source>
        <translation>{n} Artikel prüfen</translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation>{name} prüfen</translation>
    </message>
    <message>
        <source>Look through annotations</source>
        <translation>Annotationen durchsehen</translation>
    </message>
    <message>
        <source>Keep an annotation</source>
        <translation>Eine Annotation behalten</translation>
    </message>
    <message>
        <source>Keep {n} annotations</source>
        <translation>{n} Annotationen behalten</translation>
    </message>
    <message>
        <source>Remove an annotation</source>
        <translation>Eine Annotation entfernen</translation>
    </message>
    <message>
        <source>Remove {n} annotations</source>
        <translation>{n} Annotationen entfernen</translation>
    </message>
    <message>
        <source>Change {n} annotations to {label}</source>
        <translation>{n} Annotationen in {label} ändern</translation>
    </message>
    <message>
        <source>Link {n} annotations to {name}</source>
        <translation>{n} Annotationen mit {name} verknüpfen</translation>
    </message>
    <message>
        <source>Change the role of a line of {name}</source>
        <translation>Die Rolle einer Zeile von {name} ändern</translation>
    </message>
    <message>
        <source>Change the role of {n} lines of {name}</source>
        <translation>Die Rolle von {n} Zeilen von {name} ändern</translation>
    </message>
    <message>
        <source>Split {name} off {other}, with {n} mention</source>
        <translation>{name} von {other} abtrennen, mit {n} Erwähnung</translation>
    </message>
    <message>
        <source>Split {name} off {other}, with {n} mentions</source>
        <translation>{name} von {other} abtrennen, mit {n} Erwähnungen</translation>
    </message>
    <message>
        <source>Delete the entity {name}; {n} mention stays</source>
        <translation>Entität {name} löschen; {n} Erwähnung bleibt</translation>
    </message>
    <message>
        <source>Delete the entity {name}; {n} mentions stay</source>
        <translation>Entität {name} löschen; {n} Erwähnungen bleiben</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Import annotations: {what}</source>
        <translation>Annotationen importieren: {what}</translation>
    </message>
    <message>
        <source>Import annotations: {what} (cancelled)</source>
        <translation>Annotationen importieren: {what} (abgebrochen)</translation>
    </message>
    <message>
        <source>Place annotations of {name}</source>
        <translation>Annotationen aus {name} platzieren</translation>
    </message>
    <message>
        <source>Restore the library to {time}</source>
        <translation>Die Bibliothek auf den Stand vom {time} bringen</translation>
    </message>
    <message>
        <source>Restore the library to before “{act}”</source>
        <translation>Die Bibliothek auf den Stand vor „{act}“ bringen</translation>
    </message>
    <message>
        <source>Restore the library to after “{act}”</source>
        <translation>Die Bibliothek auf den Stand nach „{act}“ bringen</translation>
    </message>
    <message>
        <source>Restore {name} to {time}</source>
        <translation>{name} auf den Stand vom {time} bringen</translation>
    </message>
    <message>
        <source>Restore {name} to before “{act}”</source>
        <translation>{name} auf den Stand vor „{act}“ bringen</translation>
    </message>
    <message>
        <source>Restore {name} to after “{act}”</source>
        <translation>{name} auf den Stand nach „{act}“ bringen</translation>
    </message>
    <message>
        <source>Put back what was deleted</source>
        <translation>Gelöschtes zurückholen</translation>
    </message>
    <message>
        <source>Put back {n} deleted things</source>
        <translation>{n} gelöschte Sachen zurückholen</translation>
    </message>
    <message>
        <source>Put back the mention “{words}”</source>
        <translation>Die Erwähnung „{words}“ zurückholen</translation>
    </message>
    <message>
        <source>Put back the mention</source>
        <translation>Die Erwähnung zurückholen</translation>
    </message>
    <message>
        <source>Put back the topic “{words}”</source>
        <translation>Das Thema „{words}“ zurückholen</translation>
    </message>
    <message>
        <source>Put back the topic</source>
        <translation>Das Thema zurückholen</translation>
    </message>
    <message>
        <source>Put back the note “{words}”</source>
        <translation>Die Notiz „{words}“ zurückholen</translation>
    </message>
    <message>
        <source>Put back the note</source>
        <translation>Die Notiz zurückholen</translation>
    </message>
    <message>
        <source>Put back the label {name}</source>
        <translation>Das Label {name} zurückholen</translation>
    </message>
    <message>
        <source>Put back the topic {name}</source>
        <translation>Das Thema {name} zurückholen</translation>
    </message>
    <message>
        <source>Put back the entity {name}</source>
        <translation>Die Entität {name} zurückholen</translation>
    </message>
    <message>
        <source>Put back a rule of {name}</source>
        <translation>Eine Regel von {name} zurückholen</translation>
    </message>
    <message>
        <source>Put back {field} of {name}</source>
        <translation>{field} von {name} zurückholen</translation>
    </message>
    <message>
        <source>Put back {name}</source>
        <translation>{name} zurückholen</translation>
    </message>
    <message>
        <source>Purge {what}</source>
        <translation>{what} endgültig tilgen</translation>
    </message>
    <message>
        <source>Purge an annotator</source>
        <translation>Eine annotierende Person endgültig tilgen</translation>
    </message>
    <message>
        <source>Purge an annotator with {what}</source>
        <translation>Eine annotierende Person mit {what} endgültig tilgen</translation>
    </message>
    <message>
        <source>A change of what was purged since</source>
        <translation>Eine Änderung an seither Getilgtem</translation>
    </message>
    <message>
        <source>A change, partly of what was purged since</source>
        <translation>Eine Änderung, zum Teil an seither Getilgtem</translation>
    </message>
    <message>
        <source>Recover what is readable of a damaged library</source>
        <translation>Retten, was von einer beschädigten Bibliothek lesbar ist</translation>
    </message>
    <message>
        <source>{n} article</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>{more}, {last}</source>
        <translation>{more}, {last}</translation>
    </message>
    <message>
        <source>{more} and {last}</source>
        <translation>{more} und {last}</translation>
    </message>
    <message>
        <source>{n} mention</source>
        <translation>{n} Erwähnung</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} Erwähnungen</translation>
    </message>
    <message>
        <source>{n} tagging</source>
        <translation>{n} Thema</translation>
    </message>
    <message>
        <source>{n} taggings</source>
        <translation>{n} Themen</translation>
    </message>
    <message>
        <source>{n} topic</source>
        <translation>{n} Thema</translation>
    </message>
    <message>
        <source>{n} topics</source>
        <translation>{n} Themen</translation>
    </message>
    <message>
        <source>{n} note</source>
        <translation>{n} Notiz</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} Notizen</translation>
    </message>
    <message>
        <source>{n} label below it</source>
        <translation>{n} Label darunter</translation>
    </message>
    <message>
        <source>{n} labels below it</source>
        <translation>{n} Labels darunter</translation>
    </message>
    <message>
        <source>{n} topic below it</source>
        <translation>{n} Thema darunter</translation>
    </message>
    <message>
        <source>{n} topics below it</source>
        <translation>{n} Themen darunter</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The annotator “{name}”</source>
        <translation>Der Annotator „{name}“</translation>
    </message>
    <message>
        <source>The original {name}</source>
        <translation>Das Original {name}</translation>
    </message>
    <message>
        <source>The text “{name}”</source>
        <translation>Der Text „{name}“</translation>
    </message>
    <message>
        <source>The article “{name}”</source>
        <translation>Der Artikel „{name}“</translation>
    </message>
    <message>
        <source>The field “{field}” of “{name}”</source>
        <translation>Das Feld „{field}“ von „{name}“</translation>
    </message>
    <message>
        <source>The label or topic “{name}”</source>
        <translation>Das Label oder Thema „{name}“</translation>
    </message>
    <message>
        <source>The definition “{name}”</source>
        <translation>Die Definition „{name}“</translation>
    </message>
    <message>
        <source>The entity “{name}”</source>
        <translation>Die Entität „{name}“</translation>
    </message>
    <message>
        <source>The decision “{name}”</source>
        <translation>Die Entscheidung „{name}“</translation>
    </message>
    <message>
        <source>The state of work “{name}”</source>
        <translation>Der Stand „{name}“</translation>
    </message>
    <message>
        <source>The rule of an outlet “{name}”</source>
        <translation>Die Regel des Mediums „{name}“</translation>
    </message>
    <message>
        <source>The mention “{words}” by {name}</source>
        <translation>Die Erwähnung „{words}“ von {name}</translation>
    </message>
    <message>
        <source>The mention by {name}</source>
        <translation>Die Erwähnung von {name}</translation>
    </message>
    <message>
        <source>The topic “{words}” by {name}</source>
        <translation>Das Thema „{words}“ von {name}</translation>
    </message>
    <message>
        <source>The topic by {name}</source>
        <translation>Das Thema von {name}</translation>
    </message>
    <message>
        <source>The note “{words}” by {name}</source>
        <translation>Die Notiz „{words}“ von {name}</translation>
    </message>
    <message>
        <source>The note by {name}</source>
        <translation>Die Notiz von {name}</translation>
    </message>
    <message>
        <source>The annotation {id}</source>
        <translation>Die Annotation {id}</translation>
    </message>
    <message>
        <source>by {name} ({act})</source>
        <translation>von {name} ({act})</translation>
    </message>
    <message>
        <source>({act})</source>
        <translation>({act})</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner fehlt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem erlaubt nur Lesen</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>der Inhalt der Datei ist beschädigt</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>Fehler beim Zugriff auf den Datenträger</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>in die Datei darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>die Datei ist keine Bibliothek</translation>
    </message>
    <message>
        <source>{n} annotation</source>
        <translation>{n} Annotation</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>{n} Annotationen</translation>
    </message>
    <message>
        <source>nothing that is there now</source>
        <translation>nichts, was jetzt da ist</translation>
    </message>
    <message>
        <source>{n} field value</source>
        <translation>{n} Feldwert</translation>
    </message>
    <message>
        <source>{n} field values</source>
        <translation>{n} Feldwerte</translation>
    </message>
    <message>
        <source>{n} text</source>
        <translation>{n} Text</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>{n} Texte</translation>
    </message>
    <message>
        <source>{n} definition</source>
        <translation>{n} Definition</translation>
    </message>
    <message>
        <source>{n} definitions</source>
        <translation>{n} Definitionen</translation>
    </message>
    <message>
        <source>{n} label</source>
        <translation>{n} Label</translation>
    </message>
    <message>
        <source>{n} labels</source>
        <translation>{n} Labels</translation>
    </message>
    <message>
        <source>{n} entity</source>
        <translation>{n} Entität</translation>
    </message>
    <message>
        <source>{n} entities</source>
        <translation>{n} Entitäten</translation>
    </message>
    <message>
        <source>{n} decision</source>
        <translation>{n} Entscheidung</translation>
    </message>
    <message>
        <source>{n} decisions</source>
        <translation>{n} Entscheidungen</translation>
    </message>
    <message>
        <source>{n} state of work</source>
        <translation>{n} Arbeitsstand</translation>
    </message>
    <message>
        <source>{n} states of work</source>
        <translation>{n} Arbeitsstände</translation>
    </message>
    <message>
        <source>{n} rule of an outlet</source>
        <translation>{n} Regel eines Mediums</translation>
    </message>
    <message>
        <source>{n} rules of outlets</source>
        <translation>{n} Regeln von Medien</translation>
    </message>
    <message>
        <source>{n} original</source>
        <translation>{n} Original</translation>
    </message>
    <message>
        <source>{n} originals</source>
        <translation>{n} Originale</translation>
    </message>
    <message>
        <source>{n} annotator</source>
        <translation>{n} Annotator</translation>
    </message>
    <message>
        <source>{n} annotators</source>
        <translation>{n} Annotatoren</translation>
    </message>
    <message>
        <source>{n} label or topic</source>
        <translation>{n} Label oder Thema</translation>
    </message>
    <message>
        <source>{n} labels or topics</source>
        <translation>{n} Labels oder Themen</translation>
    </message>
    <message>
        <source>The annotator {id}</source>
        <translation>Die annotierende Person {id}</translation>
    </message>
    <message>
        <source>The article {id}</source>
        <translation>Der Artikel {id}</translation>
    </message>
    <message>
        <source>The text {id}</source>
        <translation>Der Text {id}</translation>
    </message>
    <message>
        <source>The field {id}</source>
        <translation>Das Feld {id}</translation>
    </message>
    <message>
        <source>The field “{words}”</source>
        <translation>Das Feld „{words}“</translation>
    </message>
    <message>
        <source>The label or topic {id}</source>
        <translation>Das Label oder Thema {id}</translation>
    </message>
    <message>
        <source>The definition {id}</source>
        <translation>Die Definition {id}</translation>
    </message>
    <message>
        <source>The entity {id}</source>
        <translation>Die Entität {id}</translation>
    </message>
    <message>
        <source>The decision {id}</source>
        <translation>Die Entscheidung {id}</translation>
    </message>
    <message>
        <source>The state of work {id}</source>
        <translation>Der Bearbeitungsstand {id}</translation>
    </message>
    <message>
        <source>The rule of an outlet {id}</source>
        <translation>Die Regel eines Mediums {id}</translation>
    </message>
    <message>
        <source>The mention “{words}”</source>
        <translation>Die Erwähnung „{words}“</translation>
    </message>
    <message>
        <source>The topic “{words}”</source>
        <translation>Das Thema „{words}“</translation>
    </message>
    <message>
        <source>The note “{words}”</source>
        <translation>Die Notiz „{words}“</translation>
    </message>
    <message>
        <source>the word “{words}” in article {id}</source>
        <translation>das Wort „{words}“ in Artikel {id}</translation>
    </message>
    <message>
        <source>its docsize</source>
        <translation>die Längen der Artikel</translation>
    </message>
    <message>
        <source>its config</source>
        <translation>seine Einstellungen</translation>
    </message>
    <message>
        <source>its data</source>
        <translation>sein Inhalt</translation>
    </message>
    <message>
        <source>the way to some of its words</source>
        <translation>der Weg zu einigen seiner Wörter</translation>
    </message>
    <message>
        <source>what was found of it is not what it was last</source>
        <translation>was davon gefunden wurde, ist nicht der letzte Stand</translation>
    </message>
    <message>
        <source>it does not fit to the rest</source>
        <translation>es passt nicht zum Übrigen</translation>
    </message>
    <message>
        <source>its words are lost</source>
        <translation>die Wörter sind verloren</translation>
    </message>
    <message>
        <source>what it was about is lost. It says: {words}</source>
        <translation>wovon es handelte, ist verloren. Der Wortlaut: {words}</translation>
    </message>
    <message>
        <source>stands on its words, and is not known whole</source>
        <translation>es steht auf seinen Wörtern und ist nicht ganz bekannt</translation>
    </message>
    <message>
        <source>is there so that what it belongs to is not lost with it</source>
        <translation>es ist da, damit nicht mit ihm verloren ist, wozu es gehört</translation>
    </message>
    <message>
        <source>{file} is open for reading only.</source>
        <translation>{file} ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Several articles are named “{name}”. Use the article&apos;s id.</source>
        <translation>Mehrere Artikel heißen „{name}“. Nehmen Sie die Kennung des Artikels.</translation>
    </message>
    <message>
        <source>There is no article “{name}” in {file}.</source>
        <translation>In {file} gibt es keinen Artikel „{name}“.</translation>
    </message>
    <message>
        <source>There is no article {id} in {file}.</source>
        <translation>In {file} gibt es keinen Artikel {id}.</translation>
    </message>
    <message>
        <source>There is no article {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keinen Artikel {id}.</translation>
    </message>
    <message>
        <source>There is no entity {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Entität {id}.</translation>
    </message>
    <message>
        <source>There is no label or topic {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es kein Label oder Thema {id}.</translation>
    </message>
    <message>
        <source>There is no annotation {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Annotation {id}.</translation>
    </message>
    <message>
        <source>There is no field {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es kein Feld {id}.</translation>
    </message>
    <message>
        <source>There is no text {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keinen Text {id}.</translation>
    </message>
    <message>
        <source>There is no annotator {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keinen Annotator {id}.</translation>
    </message>
    <message>
        <source>There is no decision {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Entscheidung {id}.</translation>
    </message>
    <message>
        <source>There is no state of work {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keinen Stand der Arbeit {id}.</translation>
    </message>
    <message>
        <source>There is no definition {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Definition {id}.</translation>
    </message>
    <message>
        <source>There is no article {id} in this library any more.</source>
        <translation>In dieser Bibliothek gibt es keinen Artikel {id} mehr.</translation>
    </message>
    <message>
        <source>There is no label or topic {id} in this library any more.</source>
        <translation>In dieser Bibliothek gibt es kein Label oder Thema {id} mehr.</translation>
    </message>
    <message>
        <source>There is no annotator {id} in this library any more.</source>
        <translation>In dieser Bibliothek gibt es keinen Annotator {id} mehr.</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write it as 2026-03-12, 2026-03 or 2026.</source>
        <translation>„{words}“ ist kein Datum. Schreiben Sie es als 2026-03-12, 2026-03 oder 2026.</translation>
    </message>
    <message>
        <source>“{words}” is no state. States are: {names}.</source>
        <translation>„{words}“ ist kein Zustand. Zustände sind: {names}.</translation>
    </message>
    <message>
        <source>There is no rule of an outlet {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Regel eines Mediums {id}.</translation>
    </message>
    <message>
        <source>A rule is on or off.</source>
        <translation>Eine Regel ist ein- oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>The rule names no outlet or no field.</source>
        <translation>Die Regel nennt kein Medium oder kein Feld.</translation>
    </message>
    <message>
        <source>The rule is of a kind that this version does not know.</source>
        <translation>Die Regel ist von einer Art, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The rule says something that cannot be.</source>
        <translation>Die Regel sagt etwas, das es nicht geben kann.</translation>
    </message>
    <message>
        <source>{path} is something else than rules of outlets, and was left as it is. Name another file.</source>
        <translation>{path} ist etwas anderes als Regeln von Medien und blieb, wie es ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} holds no rules of outlets. It was left as it is.</source>
        <translation>{file} enthält keine Regeln von Medien. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Newsgloss. Install that to load it.</source>
        <translation>{file} wurde von einer neueren Version von Newsgloss geschrieben. Installieren Sie diese, um die Datei zu laden.</translation>
    </message>
    <message>
        <source>Rule {n} of {file} cannot be loaded: {error}</source>
        <translation>Regel {n} aus {file} kann nicht geladen werden: {error}</translation>
    </message>
    <message>
        <source>There is no such file: {path}.</source>
        <translation>Diese Datei gibt es nicht: {path}.</translation>
    </message>
    <message>
        <source>{file} is too large for a list of names.</source>
        <translation>{file} ist zu groß für eine Liste von Namen.</translation>
    </message>
    <message>
        <source>There is no action {id} in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Aktion {id}.</translation>
    </message>
    <message>
        <source>“{act}” is undone already.</source>
        <translation>„{act}“ ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>“{act}” is nothing that can be undone.</source>
        <translation>„{act}“ lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>“{act}” is {name}&apos;s: it is taken back with --annotator “{other}”.</source>
        <translation>„{act}“ ist von {name}: zurückgenommen wird es mit --annotator „{other}“.</translation>
    </message>
    <message>
        <source>There is no word to look for in “{words}”.</source>
        <translation>In „{words}“ ist kein Wort, nach dem gesucht werden kann.</translation>
    </message>
    <message>
        <source>How much articles must share to look alike is between 0.6 and 1.</source>
        <translation>Wie viel Artikel gemeinsam haben müssen, um sich zu ähneln, liegt zwischen 0,6 und 1.</translation>
    </message>
    <message>
        <source>An annotator needs a name; a pseudonym will do.</source>
        <translation>Ein Annotator braucht einen Namen; ein Pseudonym genügt.</translation>
    </message>
    <message>
        <source>The annotator&apos;s name is empty. A pseudonym will do.</source>
        <translation>Der Name des Annotators ist leer. Ein Pseudonym genügt.</translation>
    </message>
    <message>
        <source>The name is empty. A pseudonym will do.</source>
        <translation>Der Name ist leer. Ein Pseudonym genügt.</translation>
    </message>
    <message>
        <source>The original of {name} is no plain text. Save it, and open it in its program.</source>
        <translation>Das Original von {name} ist kein reiner Text. Speichern Sie es, und öffnen Sie es in seinem Programm.</translation>
    </message>
    <message>
        <source>{name} says itself how it is encoded. Only plain text files can be read otherwise.</source>
        <translation>{name} sagt selbst, wie es kodiert ist. Nur reine Textdateien können anders gelesen werden.</translation>
    </message>
    <message>
        <source>The text of {name} is the same in every encoding.</source>
        <translation>Der Text von {name} ist in jeder Kodierung derselbe.</translation>
    </message>
    <message>
        <source>The text of {name} has become another one meanwhile. Leave, and edit it again.</source>
        <translation>Der Text von {name} ist inzwischen ein anderer. Verlassen Sie ihn und bearbeiten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The text of {name} is as it was.</source>
        <translation>Der Text von {name} ist, wie er war.</translation>
    </message>
    <message>
        <source>The text of {name} is the one that {other} has already.</source>
        <translation>Den Text von {name} hat {other} schon.</translation>
    </message>
    <message>
        <source>The text of {name} is the same in {encoding}.</source>
        <translation>Der Text von {name} ist in {encoding} derselbe.</translation>
    </message>
    <message>
        <source>This is not what {name} was made of.</source>
        <translation>Daraus wurde {name} nicht gemacht.</translation>
    </message>
    <message>
        <source>There is no text {id} of {name} in this library.</source>
        <translation>In dieser Bibliothek gibt es keinen Text {id} von {name}.</translation>
    </message>
    <message>
        <source>This is the text that {name} has.</source>
        <translation>Das ist der Text, den {name} hat.</translation>
    </message>
    <message>
        <source>The edits leave no text. Delete the article instead.</source>
        <translation>Die Änderungen lassen keinen Text übrig. Löschen Sie stattdessen den Artikel.</translation>
    </message>
    <message>
        <source>The edits of a text cannot be read.</source>
        <translation>Die Änderungen eines Textes können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The edit at {start} to {end} overlaps another or runs backwards.</source>
        <translation>Die Änderung von {start} bis {end} überlappt eine andere oder läuft rückwärts.</translation>
    </message>
    <message>
        <source>The edit at {start} is outside the text, which has {n} characters.</source>
        <translation>Die Änderung bei {start} liegt außerhalb des Textes, der {n} Zeichen hat.</translation>
    </message>
    <message>
        <source>A field named “{other}” cannot be a value of “{name}”.</source>
        <translation>Ein Feld namens „{other}“ kann kein Wert von „{name}“ sein.</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>Ein Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>The field “{name}” has no name or no known status.</source>
        <translation>Das Feld „{name}“ hat keinen Namen oder keinen bekannten Stand.</translation>
    </message>
    <message>
        <source>The evidence of the field “{name}” has only one end.</source>
        <translation>Der Beleg des Feldes „{name}“ hat nur ein Ende.</translation>
    </message>
    <message>
        <source>The evidence of the field “{name}” is outside the text.</source>
        <translation>Der Beleg des Feldes „{name}“ liegt außerhalb des Textes.</translation>
    </message>
    <message>
        <source>The confidence of the field “{name}” is not between 0 and 1.</source>
        <translation>Die Sicherheit des Feldes „{name}“ liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>The words of the field {name} stand outside the text.</source>
        <translation>Die Wörter des Feldes {name} stehen außerhalb des Textes.</translation>
    </message>
    <message>
        <source>“{name}” is no topic.</source>
        <translation>„{name}“ ist kein Thema.</translation>
    </message>
    <message>
        <source>“{name}” is no label.</source>
        <translation>„{name}“ ist kein Label.</translation>
    </message>
    <message>
        <source>“{name}” is neither a label nor a topic.</source>
        <translation>„{name}“ ist weder Label noch Thema.</translation>
    </message>
    <message>
        <source>“{words}” is no offered topic&apos;s id.</source>
        <translation>„{words}“ ist nicht die Kennung eines angebotenen Themas.</translation>
    </message>
    <message>
        <source>{folder} holds no spaCy model. Choose the folder with its config.cfg.</source>
        <translation>In {folder} ist kein spaCy-Modell. Wählen Sie den Ordner mit seiner config.cfg.</translation>
    </message>
    <message>
        <source>spaCy is not installed. Install it with “pip install newsgloss[spacy]”, and try again.</source>
        <translation>spaCy ist nicht installiert. Installieren Sie es mit „pip install newsgloss[spacy]“ und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The spaCy model {folder} cannot be loaded: {reason}</source>
        <translation>Das spaCy-Modell {folder} lässt sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>The spaCy model {folder} cannot read the article: {reason}</source>
        <translation>Das spaCy-Modell {folder} kann den Artikel nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>A label stands under a label, a topic under a topic.</source>
        <translation>Ein Label steht unter einem Label, ein Thema unter einem Thema.</translation>
    </message>
    <message>
        <source>A label is merged into a label, a topic into a topic.</source>
        <translation>Ein Label wird mit einem Label zusammengeführt, ein Thema mit einem Thema.</translation>
    </message>
    <message>
        <source>Something cannot be merged into itself or into what stands below it.</source>
        <translation>Nichts kann mit sich selbst oder mit etwas, das darunter steht, zusammengeführt werden.</translation>
    </message>
    <message>
        <source>{name} cannot stand under itself.</source>
        <translation>{name} kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>A sign has at most {n} letters.</source>
        <translation>Ein Zeichen hat höchstens {n} Buchstaben.</translation>
    </message>
    <message>
        <source>“{colour}” is no colour. Use a name of the palette, or six digits such as #1f6f54.</source>
        <translation>„{colour}“ ist keine Farbe. Nehmen Sie einen Namen der Palette oder sechs Ziffern wie #1f6f54.</translation>
    </message>
    <message>
        <source>“{key}” cannot be a key. Use one letter from A to Z, or a digit.</source>
        <translation>„{key}“ kann keine Taste sein. Nehmen Sie einen Buchstaben von A bis Z oder eine Ziffer.</translation>
    </message>
    <message>
        <source>The key {key} belongs to {name}. Choose another, or take it from there first.</source>
        <translation>Die Taste {key} gehört zu {name}. Wählen Sie eine andere oder nehmen Sie sie zuerst dort weg.</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Ein Label braucht einen Namen.</translation>
    </message>
    <message>
        <source>A topic needs a name.</source>
        <translation>Ein Thema braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a label “{name}” here already.</source>
        <translation>Ein Label „{name}“ gibt es hier schon.</translation>
    </message>
    <message>
        <source>There is a topic “{name}” here already.</source>
        <translation>Ein Thema „{name}“ gibt es hier schon.</translation>
    </message>
    <message>
        <source>The topic “{name}” has an empty name in its path.</source>
        <translation>Das Thema „{name}“ hat einen leeren Namen in seinem Pfad.</translation>
    </message>
    <message>
        <source>What the note is about is no longer in this library.</source>
        <translation>Wovon die Notiz handelt, ist nicht mehr in dieser Bibliothek.</translation>
    </message>
    <message>
        <source>What the note is about ({id}) is not in this library.</source>
        <translation>Wovon die Notiz handelt ({id}), ist nicht in dieser Bibliothek.</translation>
    </message>
    <message>
        <source>Choose at least two entities to merge.</source>
        <translation>Wählen Sie mindestens zwei Entitäten zum Zusammenführen.</translation>
    </message>
    <message>
        <source>An entity needs a name.</source>
        <translation>Eine Entität braucht einen Namen.</translation>
    </message>
    <message>
        <source>The mentions are of this entity already. Choose another one.</source>
        <translation>Die Erwähnungen gehören schon zu dieser Entität. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose the mentions that are of somebody else.</source>
        <translation>Wählen Sie die Erwähnungen aus, die von jemand anderem sind.</translation>
    </message>
    <message>
        <source>Not all of them are mentions of {name}. Look again.</source>
        <translation>Nicht alle davon sind Erwähnungen von {name}. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>“{other}” is no other name of {name}.</source>
        <translation>„{other}“ ist kein anderer Name von {name}.</translation>
    </message>
    <message>
        <source>The field with the value “{words}” needs a name.</source>
        <translation>Das Feld mit dem Wert „{words}“ braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are two fields “{name}”. Give one of them another name.</source>
        <translation>Es gibt zwei Felder „{name}“. Geben Sie einem davon einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} was merged into another entity before.</source>
        <translation>{name} wurde schon mit einer anderen Entität zusammengeführt.</translation>
    </message>
    <message>
        <source>{name} has no label. Choose one first.</source>
        <translation>{name} hat kein Label. Wählen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>The text was changed since. Look again.</source>
        <translation>Der Text wurde seither geändert. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It stands on its words.</source>
        <translation>Es steht auf seinen Wörtern.</translation>
    </message>
    <message>
        <source>The text was changed since. Look for the words again.</source>
        <translation>Der Text wurde seither geändert. Suchen Sie die Wörter noch einmal.</translation>
    </message>
    <message>
        <source>These words have the label already.</source>
        <translation>Diese Wörter haben das Label schon.</translation>
    </message>
    <message>
        <source>“start” and “end” must be in the article, and overlap what was suggested.</source>
        <translation>„start“ und „end“ müssen im Artikel liegen und sich mit dem Vorgeschlagenen überschneiden.</translation>
    </message>
    <message>
        <source>These words were marked meanwhile.</source>
        <translation>Diese Wörter wurden inzwischen markiert.</translation>
    </message>
    <message>
        <source>“{words}” is no suggestion&apos;s id.</source>
        <translation>„{words}“ ist keine Kennung eines Vorschlags.</translation>
    </message>
    <message>
        <source>The text holds control characters.</source>
        <translation>Der Text enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>A mention needs words to stand on.</source>
        <translation>Eine Erwähnung braucht Wörter, auf denen sie steht.</translation>
    </message>
    <message>
        <source>A span needs an article.</source>
        <translation>Eine Textstelle braucht einen Artikel.</translation>
    </message>
    <message>
        <source>A mention needs a label.</source>
        <translation>Eine Erwähnung braucht ein Label.</translation>
    </message>
    <message>
        <source>A topic needs a topic.</source>
        <translation>Dem Thema fehlt das Thema.</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>Eine Notiz braucht Wörter.</translation>
    </message>
    <message>
        <source>This annotation belongs to no article.</source>
        <translation>Diese Annotation gehört zu keinem Artikel.</translation>
    </message>
    <message>
        <source>This annotation stands on no words.</source>
        <translation>Diese Annotation steht auf keinen Wörtern.</translation>
    </message>
    <message>
        <source>These words belong to the mention already.</source>
        <translation>Diese Wörter gehören schon zur Erwähnung.</translation>
    </message>
    <message>
        <source>These words do not belong to the mention.</source>
        <translation>Diese Wörter gehören nicht zur Erwähnung.</translation>
    </message>
    <message>
        <source>These are all words of the mention. Delete it instead.</source>
        <translation>Das sind alle Wörter der Erwähnung. Löschen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>The words of this annotation were changed. Decide first where it belongs.</source>
        <translation>Die Wörter dieser Annotation wurden geändert. Entscheiden Sie zuerst, wohin sie gehört.</translation>
    </message>
    <message>
        <source>The span {start} to {end} cuts a character that is made of several code points.</source>
        <translation>Die Textstelle {start} bis {end} zerschneidet ein Zeichen, das aus mehreren Codepunkten besteht.</translation>
    </message>
    <message>
        <source>The span {start} to {end} is outside the text, which has {n} characters.</source>
        <translation>Die Textstelle {start} bis {end} liegt außerhalb des Textes, der {n} Zeichen hat.</translation>
    </message>
    <message>
        <source>The span {start} to {end} is empty.</source>
        <translation>Die Textstelle {start} bis {end} ist leer.</translation>
    </message>
    <message>
        <source>The span {start} to {end} begins before the one in front of it ends.</source>
        <translation>Die Textstelle {start} bis {end} beginnt, bevor die vor ihr endet.</translation>
    </message>
    <message>
        <source>There is no span.</source>
        <translation>Es gibt keine Textstelle.</translation>
    </message>
    <message>
        <source>There are no words in the selection.</source>
        <translation>In der Auswahl sind keine Wörter.</translation>
    </message>
    <message>
        <source>“{state}” is no state of work.</source>
        <translation>„{state}“ ist kein Stand der Arbeit.</translation>
    </message>
    <message>
        <source>“{id}” is no UUID.</source>
        <translation>„{id}“ ist keine UUID.</translation>
    </message>
    <message>
        <source>The words from {start} on stand in no block.</source>
        <translation>Die Wörter ab {start} stehen in keinem Block.</translation>
    </message>
    <message>
        <source>The words at {start} to {end} stand in no block.</source>
        <translation>Die Wörter von {start} bis {end} stehen in keinem Block.</translation>
    </message>
    <message>
        <source>“{role}” is no role of a block. Roles are: {roles}.</source>
        <translation>„{role}“ ist keine Rolle eines Blocks. Rollen sind: {roles}.</translation>
    </message>
    <message>
        <source>“{status}” is no status of a block.</source>
        <translation>„{status}“ ist kein Stand eines Blocks.</translation>
    </message>
    <message>
        <source>The block {start} to {end} is empty, outside the text, or overlaps the one before it.</source>
        <translation>Der Block {start} bis {end} ist leer, liegt außerhalb des Textes oder überlappt den vor ihm.</translation>
    </message>
    <message>
        <source>There is no profile “{name}”. Profiles are: {names}.</source>
        <translation>Es gibt kein Profil „{name}“. Profile sind: {names}.</translation>
    </message>
    <message>
        <source>Some annotations belong to articles that are not there. Run `check` to see what is broken.</source>
        <translation>Einige Annotationen gehören zu Artikeln, die nicht da sind. `check` zeigt, was beschädigt ist.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} is a folder, and a file of that name is to be written. Name another folder.</source>
        <translation>{path} ist ein Ordner, und eine Datei dieses Namens soll geschrieben werden. Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Formats are: {formats}.</source>
        <translation>Ein Format „{name}“ gibt es nicht. Formate sind: {formats}.</translation>
    </message>
    <message>
        <source>There is no article to print. Choose some.</source>
        <translation>Es gibt keinen Artikel zu drucken. Wählen Sie welche.</translation>
    </message>
    <message>
        <source>The PDF could not be made: {why}</source>
        <translation>Das PDF konnte nicht gemacht werden: {why}</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>{file} is no project of {name}. It was left as it is.</source>
        <translation>{file} ist kein Projekt von {name}. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is no project of {name}: it has no table “{table}”.</source>
        <translation>{file} ist kein Projekt von {name}: Die Tabelle „{table}“ fehlt.</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows in “{table}”. It was left as it is.</source>
        <translation>{file} hat mehr als {most} Zeilen in „{table}“. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} was left in the middle of a change. Open it in {name} once, close it there, and import it again.</source>
        <translation>{file} wurde mitten in einer Änderung verlassen. Öffnen Sie die Datei einmal in {name}, schließen Sie sie dort, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB. It was left as it is.</source>
        <translation>{file} ist größer als {most} MB. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is damaged ({error}). Nothing of it was imported.</source>
        <translation>{file} ist beschädigt ({error}). Nichts daraus wurde importiert.</translation>
    </message>
    <message>
        <source>{file} holds no project (project.qde). Export it again as REFI-QDA.</source>
        <translation>{file} enthält kein Projekt (project.qde). Exportieren Sie es noch einmal als REFI-QDA.</translation>
    </message>
    <message>
        <source>{file} is no project that is whole. Export it again.</source>
        <translation>{file} ist kein vollständiges Projekt. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} is no project of REFI-QDA. It was left as it is.</source>
        <translation>{file} ist kein REFI-QDA-Projekt. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} declares a document type or entities, which no project needs. It was left as it is.</source>
        <translation>{file} vereinbart einen Dokumenttyp oder Entitäten, die kein Projekt braucht. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is no packed project that is whole: {why}. Export it again.</source>
        <translation>{file} ist kein vollständiges gepacktes Projekt: {why}. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} holds more than any project does. It was left as it is.</source>
        <translation>{file} enthält mehr als irgendein Projekt. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>A document of Word can hold {most} articles, and {number} are chosen. Choose fewer, or another format.</source>
        <translation>Ein Word-Dokument fasst {most} Artikel, und {number} sind gewählt. Wählen Sie weniger oder ein anderes Format.</translation>
    </message>
    <message>
        <source>The format {format} has no option “{option}”. Its options are: {options}.</source>
        <translation>Das Format {format} hat keine Option „{option}“. Seine Optionen sind: {options}.</translation>
    </message>
    <message>
        <source>The option {option} cannot be “{value}”. It can be: {values}.</source>
        <translation>Die Option {option} kann nicht „{value}“ sein. Sie kann sein: {values}.</translation>
    </message>
    <message>
        <source>There are no files of this format there. Name such files, or a folder that holds some.</source>
        <translation>Dort sind keine Dateien dieses Formats. Nennen Sie solche Dateien oder einen Ordner, in dem welche sind.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder. Name a folder to write into.</source>
        <translation>{path} ist eine Datei, kein Ordner. Nennen Sie einen Ordner, in den geschrieben werden soll.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Make it first, or name another one.</source>
        <translation>Den Ordner {path} gibt es nicht. Legen Sie ihn zuerst an oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Not all files could be put into {path}. What was there before is kept: {names}.</source>
        <translation>Nicht alle Dateien konnten nach {path} gelegt werden. Was vorher da war, ist erhalten: {names}.</translation>
    </message>
    <message>
        <source>The files cannot be written into {path}: {why}. What was there before is as it was. Make room there, or name another folder.</source>
        <translation>Die Dateien können nicht nach {path} geschrieben werden: {why}. Was vorher da war, ist unverändert. Schaffen Sie dort Platz oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The files cannot be written into {path}: {why}. What was there before is as it was. Close the files in other programs, or name another folder.</source>
        <translation>Die Dateien können nicht nach {path} geschrieben werden: {why}. Was vorher da war, ist unverändert. Schließen Sie die Dateien in anderen Programmen oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The files cannot be written into {path}: {why}. What was there before is as it was. See that the disk is still there, or name another folder.</source>
        <translation>Die Dateien können nicht nach {path} geschrieben werden: {why}. Was vorher da war, ist unverändert. Sehen Sie nach, ob der Datenträger noch da ist, oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is something else than a report, and was left as it is. Name another file.</source>
        <translation>{path} ist etwas anderes als ein Bericht und blieb, wie es ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is something else than errata, and was left as it is. Name another file.</source>
        <translation>{path} ist etwas anderes als eine Liste von Korrekturen und blieb, wie es war. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is a folder. Name a file.</source>
        <translation>{file} ist ein Ordner. Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>{file} holds several articles. A newer version must be a file of its own.</source>
        <translation>{file} enthält mehrere Artikel. Eine neuere Fassung muss eine eigene Datei sein.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be read as {encoding}: {why}</source>
        <translation>{file} lässt sich nicht als {encoding} lesen: {why}</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}.</source>
        <translation>{path} konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{file} belongs to the library that is open. Choose another name.</source>
        <translation>{file} gehört zur geöffneten Bibliothek. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} is a library or another database, or belongs to one. It was left as it is. Choose another name.</source>
        <translation>{file} ist eine Bibliothek oder eine andere Datenbank oder gehört zu einer. Die Datei blieb, wie sie ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>No backup of {file} could be made in {path}: {why}. Nothing was changed. Make room there, or see that the folder can be written to.</source>
        <translation>In {path} konnte keine Sicherung von {file} gemacht werden: {why}. Nichts wurde geändert. Schaffen Sie dort Platz oder sorgen Sie dafür, dass in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The copy {path} cannot be written: {why}. Choose another place.</source>
        <translation>Die Kopie {path} kann nicht geschrieben werden: {why}. Wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>The copy {path} cannot be written: {why}. Make room there, or choose another place.</source>
        <translation>Die Kopie {path} kann nicht geschrieben werden: {why}. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The copy {path} cannot be written. Make room there, or choose another place.</source>
        <translation>Die Kopie {path} kann nicht geschrieben werden. Schaffen Sie dort Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The copy would not be whole: {why} Check the library first.</source>
        <translation>Die Kopie wäre nicht heil: {why} Prüfen Sie zuerst die Bibliothek.</translation>
    </message>
    <message>
        <source>The key must be a file of its own: choose another name for it.</source>
        <translation>Der Schlüssel muss eine eigene Datei sein: Wählen Sie einen anderen Namen dafür.</translation>
    </message>
    <message>
        <source>Something in the library refers to what is not there. Run `check` to see what is broken.</source>
        <translation>Etwas in der Bibliothek verweist auf etwas, das nicht da ist. `check` zeigt, was beschädigt ist.</translation>
    </message>
    <message>
        <source>{file} is this library itself. Choose another name for the copy.</source>
        <translation>{file} ist diese Bibliothek selbst. Wählen Sie einen anderen Namen für die Kopie.</translation>
    </message>
    <message>
        <source>The backup would not be whole, since the library is damaged ({why}). Nothing was changed. Check the library first.</source>
        <translation>Die Sicherung wäre nicht vollständig, da die Bibliothek beschädigt ist ({why}). Nichts wurde geändert. Prüfen Sie zuerst die Bibliothek.</translation>
    </message>
    <message>
        <source>The backup is no library. Nothing was changed.</source>
        <translation>Die Sicherung ist keine Bibliothek. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no backup of {file} that is whole in {path}.</source>
        <translation>In {path} ist keine vollständige Sicherung von {file}.</translation>
    </message>
    <message>
        <source>There is no backup “{name}” of {file}. `backups` lists those there are.</source>
        <translation>Es gibt keine Sicherung „{name}“ von {file}. `backups` nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>The backup would not end as {file} does. Nothing was changed. Try again.</source>
        <translation>Die Sicherung würde nicht so enden wie {file}. Nichts wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} was changed again and again while a backup of it was made, so none was. Try again later.</source>
        <translation>{file} wurde immer wieder geändert, während eine Sicherung davon gemacht wurde; es wurde also keine. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Another backup of {file} is being made. Wait until it is done, then try again.</source>
        <translation>Gerade wird eine andere Sicherung von {file} gemacht. Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{file} is this library itself. Choose a backup of it.</source>
        <translation>{file} ist diese Bibliothek selbst. Wählen Sie eine Sicherung von ihr.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be restored: {why}. Choose another.</source>
        <translation>{file} ist beschädigt und kann nicht wiederhergestellt werden: {why}. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{file} is no backup of {other}, but of another library. Nothing was changed.</source>
        <translation>{file} ist keine Sicherung von {other}, sondern von einer anderen Bibliothek. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} could not be restored: {why}. It is as it was. Make room on the disk, or see that its folder can be written to, then do it again.</source>
        <translation>{file} konnte nicht wiederhergestellt werden: {why}. Sie ist, wie sie war. Schaffen Sie Platz auf dem Datenträger oder sorgen Sie dafür, dass in den Ordner geschrieben werden kann, und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>There is something at {path} already. It was left as it is; choose another name.</source>
        <translation>Bei {path} ist schon etwas. Es blieb, wie es ist; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is something at {path} by now. It was left as it is; choose another name.</source>
        <translation>Bei {path} ist inzwischen etwas. Es blieb, wie es ist; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Make it first, or choose another place.</source>
        <translation>Es gibt keinen Ordner {path}. Legen Sie ihn erst an, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} could not be saved into {other}: {why}. Make room there, or choose another place.</source>
        <translation>{file} konnte nicht in {other} gerettet werden: {why}. Schaffen Sie dort Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The log beside {file} is damaged, and the changes made last stand behind that place. To open the library for writing would lose them. Save what is readable into a new library.</source>
        <translation>Das Protokoll neben {file} ist beschädigt, und die letzten Änderungen stehen hinter dieser Stelle. Würde die Bibliothek zum Schreiben geöffnet, gingen sie verloren. Retten Sie, was lesbar ist, in eine neue Bibliothek.</translation>
    </message>
    <message>
        <source>The work ended before it was done. Try again.</source>
        <translation>Die Arbeit endete, bevor sie fertig war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing of a Newsgloss library can be read in {file}. It was left as it is.</source>
        <translation>In {file} ist nichts von einer Newsgloss-Bibliothek zu lesen. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>What could be read of {file} does not make a whole library: {why} Nothing was written. Work on with a backup.</source>
        <translation>Was von {file} zu lesen war, ergibt keine ganze Bibliothek: {why} Es wurde nichts geschrieben. Arbeiten Sie mit einer Sicherung weiter.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Newsgloss and can only be read by this one. Install the newer version to change it.</source>
        <translation>{file} wurde von einer neueren Version von Newsgloss geschrieben und kann von dieser nur gelesen werden. Installieren Sie die neuere Version, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Newsgloss needs SQLite 3.40 or newer; this Python has {version}. Install a newer Python.</source>
        <translation>Newsgloss braucht SQLite 3.40 oder neuer; dieses Python hat {version}. Installieren Sie ein neueres Python.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a library.</source>
        <translation>{path} ist ein Ordner, keine Bibliothek.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>There is no library {path}.</source>
        <translation>Es gibt keine Bibliothek {path}.</translation>
    </message>
    <message>
        <source>{path} is not a Newsgloss library. It was left as it is.</source>
        <translation>{path} ist keine Newsgloss-Bibliothek. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}.</source>
        <translation>{path} kann nicht geöffnet werden: {why}.</translation>
    </message>
    <message>
        <source>{file} was not closed properly and cannot be put right here, where nothing can be written. Copy it together with {other} to a folder you can write to, and open it there.</source>
        <translation>{file} wurde nicht richtig geschlossen und kann hier, wo nichts geschrieben werden kann, nicht in Ordnung gebracht werden. Kopieren Sie sie zusammen mit {other} in einen Ordner, in den Sie schreiben können, und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>{file} holds a {kind} named “{name}”, which no Newsgloss library does. It was left as it is.</source>
        <translation>{file} enthält etwas namens „{name}“ ({kind}), was keine Newsgloss-Bibliothek hat. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is damaged: its schema cannot be read.</source>
        <translation>{file} ist beschädigt: Ihr Aufbau kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{file} is damaged: {why}.</source>
        <translation>{file} ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be changed here: {why}. Copy it to a folder you can write to, and open it there.</source>
        <translation>{file} kann hier nicht geändert werden: {why}. Kopieren Sie sie in einen Ordner, in den Sie schreiben können, und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>This was not kept, since {file} cannot be written: {why}. What was there before is as it was. Make room on the disk, then do it again.</source>
        <translation>Das wurde nicht gesichert, denn {file} kann nicht geschrieben werden: {why}. Was vorher da war, ist unverändert. Schaffen Sie Platz auf dem Datenträger und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>This was not kept, since {file} cannot be written: {why}. What was there before is as it was. Make room on the disk, or see that it is still there, then do it again.</source>
        <translation>Das wurde nicht gesichert, denn {file} kann nicht geschrieben werden: {why}. Was vorher da war, ist unverändert. Schaffen Sie Platz auf dem Datenträger oder sehen Sie nach, ob er noch da ist, und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>This was not kept, since {file} cannot be written: {why}. What was there before is as it was. See that the file and its folder can be written to, then do it again.</source>
        <translation>Das wurde nicht gesichert, denn {file} kann nicht geschrieben werden: {why}. Was vorher da war, ist unverändert. Sorgen Sie dafür, dass in die Datei und ihren Ordner geschrieben werden kann, und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>{file} cannot be changed now: {why}. Make room on the disk, or see that it is still there, then open it again.</source>
        <translation>{file} kann jetzt nicht geändert werden: {why}. Schaffen Sie Platz auf dem Datenträger oder sehen Sie nach, ob er noch da ist, und öffnen Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This was not kept, since {file} is not where it was: it was moved, renamed or deleted, or its disk is gone. Put it back, or save the library elsewhere.</source>
        <translation>Das wurde nicht gesichert, denn {file} ist nicht mehr, wo sie war: Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Datenträger ist nicht mehr da. Legen Sie sie zurück oder sichern Sie die Bibliothek anderswo.</translation>
    </message>
    <message>
        <source>This was not kept, since another file was put in the place of {file}. Save the library elsewhere, then look at both.</source>
        <translation>Das wurde nicht gesichert, denn an die Stelle von {file} wurde eine andere Datei gelegt. Sichern Sie die Bibliothek anderswo und sehen Sie dann beide an.</translation>
    </message>
    <message>
        <source>This was not kept, since {file} is being read and cannot be written meanwhile. What was there before is as it was. Do it again in a moment.</source>
        <translation>Das wurde nicht gesichert, denn {file} wird gerade gelesen und kann so lange nicht geschrieben werden. Was vorher da war, ist unverändert. Wiederholen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{file} cannot be read further: {why}. See that its disk is still there, then try again.</source>
        <translation>{file} kann nicht weiter gelesen werden: {why}. Sehen Sie nach, ob der Datenträger noch da ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{file} cannot be changed here. Copy it to a folder you can write to, and open it there.</source>
        <translation>{file} kann hier nicht geändert werden. Kopieren Sie sie in einen Ordner, in den Sie schreiben können, und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>{file} cannot be changed here: the file has another name on this disk too (a hard link), and two programs could change it at once without knowing. Copy it, and open the copy.</source>
        <translation>{file} kann hier nicht geändert werden: Die Datei hat auf diesem Datenträger noch einen anderen Namen (Hardlink), und zwei Programme könnten sie gleichzeitig ändern, ohne es zu wissen. Kopieren Sie sie und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>{file} is being read by another program. Wait until it has ended, then try again.</source>
        <translation>{file} wird gerade von einem anderen Programm gelesen. Warten Sie, bis es beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{file} is busy. Try again in a moment.</source>
        <translation>{file} ist gerade belegt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Make it first, or name another place for the library.</source>
        <translation>Den Ordner {path} gibt es nicht. Legen Sie ihn zuerst an oder nennen Sie einen anderen Platz für die Bibliothek.</translation>
    </message>
    <message>
        <source>{file} is of an older version and could not be brought up to date: {why}. It is as it was. Make room on the disk, then open it again.</source>
        <translation>{file} ist von einer älteren Version und konnte nicht auf den neuesten Stand gebracht werden: {why}. Die Datei ist, wie sie war. Machen Sie Platz auf der Festplatte, und öffnen Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The library cannot be read: {why}. Run `check` on it to see what is broken.</source>
        <translation>Die Bibliothek kann nicht gelesen werden: {why}. `check` zeigt, was beschädigt ist.</translation>
    </message>
    <message>
        <source>There is no room for temporary files on this computer. Make some, then try again.</source>
        <translation>Auf diesem Rechner ist kein Platz für vorläufige Dateien. Schaffen Sie welchen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} is held for writing by another Newsgloss. Wait until it has ended, then try again.</source>
        <translation>In {file} schreibt gerade ein anderes Newsgloss. Warten Sie, bis es beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{file} is held for writing by another Newsgloss ({doing}, process {pid} on {host}, since {since}). Wait until it has ended, then try again.</source>
        <translation>In {file} schreibt gerade ein anderes Newsgloss ({doing}, Prozess {pid} auf {host}, seit {since}). Warten Sie, bis es beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo. The newest change (“{act}”) is {name}&apos;s: it is taken back with --annotator “{again}”.</source>
        <translation>Von Ihnen gibt es nichts rückgängig zu machen. Die neueste Änderung („{act}“) ist von {name}: Sie wird mit --annotator „{again}“ zurückgenommen.</translation>
    </message>
    <message>
        <source>{what} was changed since {later}. Undo that first.</source>
        <translation>{what} wurde seither {later} geändert. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>{what} was changed since. Undo that first.</source>
        <translation>{what} wurde seither geändert. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>Something that came later stands in the way ({why}).</source>
        <translation>Etwas, das später kam, steht im Weg ({why}).</translation>
    </message>
    <message>
        <source>The article “{name}” was made from the same file since. Delete that one first.</source>
        <translation>Aus derselben Datei entstand seither der Artikel „{name}“. Löschen Sie den zuerst.</translation>
    </message>
    <message>
        <source>The article that a note is about was deleted since. Undo that first.</source>
        <translation>Der Artikel, von dem eine Notiz handelt, wurde seither gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>The annotation that a note is about was deleted since. Undo that first.</source>
        <translation>Die Annotation, von der eine Notiz handelt, wurde seither gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>The label or topic that a note is about was deleted since. Undo that first.</source>
        <translation>Das Label oder Thema, von dem eine Notiz handelt, wurde seither gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>The entity that a note is about was deleted since. Undo that first.</source>
        <translation>Die Entität, von der eine Notiz handelt, wurde seither gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>The field that a note is about was deleted since. Undo that first.</source>
        <translation>Das Feld, von dem eine Notiz handelt, wurde seither gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>{what} needs the {kind} that was deleted since. Undo that first.</source>
        <translation>{what} braucht etwas, das seither gelöscht wurde ({kind}). Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message>
        <source>{what} stands on another version of the text. Undo the change of the text first.</source>
        <translation>{what} steht auf einer anderen Fassung des Textes. Machen Sie zuerst die Änderung des Textes rückgängig.</translation>
    </message>
    <message>
        <source>{what} came later and hangs on it. Undo or delete that first.</source>
        <translation>{what} kam später und hängt daran. Machen Sie das zuerst rückgängig oder löschen Sie es.</translation>
    </message>
    <message>
        <source>{path} does not say in which format. Name it .json, .qdc or .csv.</source>
        <translation>{path} sagt nicht, in welchem Format. Benennen Sie die Datei mit .json, .qdc oder .csv.</translation>
    </message>
    <message>
        <source>{path} is something else than a codebook, and was left as it is. Name another file.</source>
        <translation>{path} ist etwas anderes als ein Codebuch und wurde gelassen, wie es ist. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file with a codebook.</source>
        <translation>{path} ist ein Ordner. Nennen Sie eine Datei mit einem Codebuch.</translation>
    </message>
    <message>
        <source>{path} is larger than {n} MB, as no codebook is. It was not read.</source>
        <translation>{path} ist größer als {n} MB, wie kein Codebuch ist. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} is empty. It was left as it is.</source>
        <translation>{file} ist leer. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} holds no codebook that can be read. It was left as it is.</source>
        <translation>{file} enthält kein Codebuch, das gelesen werden kann. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} holds no labels and no topics. It was left as it is.</source>
        <translation>{file} enthält keine Labels und keine Themen. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} has labels or topics more than {n} levels deep. It was left as it is.</source>
        <translation>{file} hat Labels oder Themen, die mehr als {n} Ebenen tief stehen. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} has more than {n} labels and topics. It was left as it is.</source>
        <translation>{file} hat mehr als {n} Labels und Themen. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Entry {n} of {file} says something that no label or topic can. Nothing was read.</source>
        <translation>Eintrag {n} von {file} sagt etwas, was kein Label oder Thema sagen kann. Es wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>{file} is no table that can be read: {why}.</source>
        <translation>{file} ist keine Tabelle, die gelesen werden kann: {why}.</translation>
    </message>
    <message>
        <source>{file} is not in UTF-8. Save it as CSV UTF-8 in the program it comes from, then load it.</source>
        <translation>{file} ist nicht in UTF-8. Speichern Sie die Datei in ihrem Programm als CSV UTF-8 und laden Sie sie dann.</translation>
    </message>
    <message>
        <source>{file} holds no codebook: no column is named path or name. It was left as it is.</source>
        <translation>{file} enthält kein Codebuch: Keine Spalte heißt path oder name. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The codebook has no labels and no topics. There is nothing to write.</source>
        <translation>Das Codebuch hat keine Labels und keine Themen. Es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>{file} declares a document type or entities, which no codebook needs. It was left as it is.</source>
        <translation>{file} erklärt einen Dokumenttyp oder XML-Entitäten, was kein Codebuch braucht. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>{file} is no XML file that is whole. Save it again where it comes from.</source>
        <translation>{file} ist keine vollständige XML-Datei. Speichern Sie sie dort, wo sie herkommt, noch einmal.</translation>
    </message>
    <message>
        <source>{file} is no codebook of REFI-QDA (.qdc). It was left as it is.</source>
        <translation>{file} ist kein Codebuch von REFI-QDA (.qdc). Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The code “{name}” of {file} has no GUID that is one. It was left as it is.</source>
        <translation>Der Code „{name}“ von {file} hat keine gültige GUID. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Two codes of {file} have the same GUID {id}. It was left as it is.</source>
        <translation>Zwei Codes von {file} haben dieselbe GUID {id}. Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>“{name}” has an empty name or is neither a label nor a topic. It was left out.</source>
        <translation>„{name}“ hat einen leeren Namen oder ist weder Label noch Thema. Es wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{name}” stands in the file twice. The first one counts.</source>
        <translation>„{name}“ steht zweimal in der Datei. Das erste gilt.</translation>
    </message>
    <message>
        <source>The sign of “{name}” has more than {n} letters. It was left out.</source>
        <translation>Das Zeichen von „{name}“ hat mehr als {n} Buchstaben. Es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The key of “{name}” cannot be one: labels have keys, a letter from A to Z or a digit.</source>
        <translation>Die Taste von „{name}“ kann keine sein: Labels haben Tasten, einen Buchstaben von A bis Z oder eine Ziffer.</translation>
    </message>
    <message>
        <source>The colour of “{name}” is none. It was left out.</source>
        <translation>Die Farbe von „{name}“ ist keine. Sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>It was merged into {name} here, and stays so.</source>
        <translation>Es ging hier in {name} auf, und das bleibt so.</translation>
    </message>
    <message>
        <source>It is the same here as one before it.</source>
        <translation>Es ist hier dasselbe wie eines davor.</translation>
    </message>
    <message>
        <source>It has the key {key} here, and keeps it.</source>
        <translation>Es hat hier die Taste {key} und behält sie.</translation>
    </message>
    <message>
        <source>It is called {name} here, and stays so.</source>
        <translation>Es heißt hier {name}, und das bleibt so.</translation>
    </message>
    <message>
        <source>It is retired here, and stays so.</source>
        <translation>Es ist hier ausgemustert, und das bleibt so.</translation>
    </message>
    <message>
        <source>Its sign becomes {sign}.</source>
        <translation>Sein Zeichen wird {sign}.</translation>
    </message>
    <message>
        <source>Its key becomes {key}.</source>
        <translation>Seine Taste wird {key}.</translation>
    </message>
    <message>
        <source>Its colour becomes {colour}.</source>
        <translation>Seine Farbe wird {colour}.</translation>
    </message>
    <message>
        <source>It gets a definition.</source>
        <translation>Es bekommt eine Definition.</translation>
    </message>
    <message>
        <source>It gets a new definition; the earlier one is kept.</source>
        <translation>Es bekommt eine neue Definition; die frühere bleibt erhalten.</translation>
    </message>
    <message>
        <source>The key {key} was left out: it belongs to {name}.</source>
        <translation>Die Taste {key} wurde weggelassen: Sie gehört zu {name}.</translation>
    </message>
    <message>
        <source>The key {key} was left out: it does something else.</source>
        <translation>Die Taste {key} wurde weggelassen: Sie tut etwas anderes.</translation>
    </message>
    <message>
        <source>Its words are not where the file says.</source>
        <translation>Ihre Wörter stehen nicht da, wo die Datei sagt.</translation>
    </message>
    <message>
        <source>It stands outside the text.</source>
        <translation>Sie steht außerhalb des Textes.</translation>
    </message>
    <message>
        <source>It cuts a character that is made of several code points.</source>
        <translation>Sie zerschneidet ein Zeichen, das aus mehreren Codepunkten besteht.</translation>
    </message>
    <message>
        <source>The text is another one here at its words.</source>
        <translation>Der Text ist hier an ihren Wörtern ein anderer.</translation>
    </message>
    <message>
        <source>Its words stand in several places, and the file does not say in which.</source>
        <translation>Ihre Wörter stehen an mehreren Stellen, und die Datei sagt nicht, an welcher.</translation>
    </message>
    <message>
        <source>Its words are not in the text.</source>
        <translation>Ihre Wörter stehen nicht im Text.</translation>
    </message>
    <message>
        <source>It stands on no words.</source>
        <translation>Sie steht auf keinen Wörtern.</translation>
    </message>
    <message>
        <source>It is about the whole document, and a label stands on words. Make it a topic.</source>
        <translation>Sie gilt dem ganzen Dokument, und ein Label steht auf Wörtern. Machen Sie ein Thema daraus.</translation>
    </message>
    <message>
        <source>It has no label and no topic.</source>
        <translation>Sie hat kein Label und kein Thema.</translation>
    </message>
    <message>
        <source>Its label or topic “{name}” is not in the library.</source>
        <translation>Ihr Label oder Thema „{name}“ ist nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>The note has no words.</source>
        <translation>Die Notiz hat keine Wörter.</translation>
    </message>
    <message>
        <source>What it is about is not in the file, or was left out.</source>
        <translation>Worauf sie sich bezieht, ist nicht in der Datei oder wurde ausgelassen.</translation>
    </message>
    <message>
        <source>It has no words.</source>
        <translation>Es hat keine Wörter.</translation>
    </message>
    <message>
        <source>There is no article “{name}” in the library, and the file does not bring its text.</source>
        <translation>Es gibt keinen Artikel „{name}“ in der Bibliothek, und die Datei bringt seinen Text nicht mit.</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Es gibt keinen Text.</translation>
    </message>
    <message>
        <source>It was taken without its entity: {why}</source>
        <translation>Sie wurde ohne ihre Entität übernommen: {why}</translation>
    </message>
    <message>
        <source>It was taken without its entity: a topic stands for nobody.</source>
        <translation>Sie wurde ohne ihre Entität übernommen: Ein Thema steht für niemanden.</translation>
    </message>
    <message>
        <source>Several annotators are named “{name}”: their annotations were given to the one who was here first.</source>
        <translation>Mehrere Annotatoren heißen „{name}“: Ihre Annotationen bekam, wer zuerst hier war.</translation>
    </message>
    <message>
        <source>“{name}” cannot become “{words}”. Say “label:” or “topic:” with a path behind it, or “leave out”.</source>
        <translation>„{name}“ kann nicht zu „{words}“ werden. Schreiben Sie „label:“ oder „topic:“ mit einem Pfad dahinter oder „leave out“.</translation>
    </message>
    <message>
        <source>There is no format “{name}” to import. Formats are: {names}.</source>
        <translation>Es gibt kein Format „{name}“, das importiert werden kann. Formate sind: {names}.</translation>
    </message>
    <message>
        <source>It is no file of annotations that is known here.</source>
        <translation>Es ist keine Datei mit Annotationen, die hier bekannt ist.</translation>
    </message>
    <message>
        <source>Its article is not there any more.</source>
        <translation>Ihr Artikel ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The text was changed since. Import the file again.</source>
        <translation>Der Text wurde seither geändert. Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Choose a place for it, or reject it.</source>
        <translation>Wählen Sie eine Stelle dafür, oder lehnen Sie sie ab.</translation>
    </message>
    <message>
        <source>Nothing that was deleted here has the id {id}.</source>
        <translation>Nichts hier Gelöschtes hat die Kennung {id}.</translation>
    </message>
    <message>
        <source>Nothing was chosen to be put back.</source>
        <translation>Es wurde nichts zum Zurückholen ausgewählt.</translation>
    </message>
    <message>
        <source>There is another state of work now.</source>
        <translation>Es gibt jetzt einen anderen Arbeitsstand.</translation>
    </message>
    <message>
        <source>The article has another {field} now. Remove that first.</source>
        <translation>Der Artikel hat jetzt ein anderes Feld „{field}“. Entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>There is a label “{name}” here already. Rename that first.</source>
        <translation>Hier gibt es schon ein Label „{name}“. Benennen Sie es zuerst um.</translation>
    </message>
    <message>
        <source>There is a topic “{name}” here already. Rename that first.</source>
        <translation>Hier gibt es schon ein Thema „{name}“. Benennen Sie es zuerst um.</translation>
    </message>
    <message>
        <source>The {kind} “{name}” needs the {wanted} that was purged, for good.</source>
        <translation>„{name}“ ({kind}) braucht etwas, das endgültig getilgt wurde ({wanted}).</translation>
    </message>
    <message>
        <source>The {kind} needs the {wanted} that was purged, for good.</source>
        <translation>Es ({kind}) braucht etwas, das endgültig getilgt wurde ({wanted}).</translation>
    </message>
    <message>
        <source>“{act}” is not done yet. Wait until it is, then try again.</source>
        <translation>„{act}“ ist noch nicht fertig. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Purging needs {n} MB beside {file} for a while, and the disk has {m} MB. Nothing was changed. Make room first.</source>
        <translation>Das Tilgen braucht eine Zeit lang {n} MB neben {file}, und die Platte hat {m} MB. Es wurde nichts geändert. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>There is no article {id} in this library, and none that was deleted.</source>
        <translation>Es gibt keinen Artikel {id} in dieser Bibliothek, auch keinen gelöschten.</translation>
    </message>
    <message>
        <source>Nothing was chosen to be purged.</source>
        <translation>Es wurde nichts zum Tilgen ausgewählt.</translation>
    </message>
    <message>
        <source>The file it was made from was purged, for good: another article was in it. Its text is here.</source>
        <translation>Die Datei, aus der er gemacht wurde, wurde endgültig getilgt: Ein anderer Artikel stand darin. Sein Text ist da.</translation>
    </message>
    <message>
        <source>What this changed was purged, for good. It cannot be undone.</source>
        <translation>Was hier geändert wurde, wurde endgültig getilgt. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The {kind} that a note is about was purged since, for good.</source>
        <translation>Das, wovon eine Notiz handelt, wurde seither endgültig getilgt ({kind}).</translation>
    </message>
    <message>
        <source>{file} is no JSON Lines file of a library: its first line does not say so.</source>
        <translation>{file} ist keine JSON-Lines-Datei einer Bibliothek: ihre erste Zeile sagt es nicht.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Newsgloss. Install the newer version to read it.</source>
        <translation>{file} wurde von einer neueren Version von Newsgloss geschrieben. Installieren Sie die neuere Version, um sie zu lesen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken.</source>
        <translation>Abgebrochen. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Something (of the kind: {kind}) refers to what is not there. Run `check` to see what is broken.</source>
        <translation>Etwas (von der Art: {kind}) verweist auf etwas, das nicht da ist. `check` zeigt, was kaputt ist.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>Nothing was changed: it is as it was then already.</source>
        <translation>Nichts wurde geändert: Es ist schon alles, wie es damals war.</translation>
    </message>
    <message>
        <source>“{act}” is still going on. Wait till it has ended, or cancel it.</source>
        <translation>„{act}“ läuft noch. Warten Sie, bis es zu Ende ist, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>The library was not there yet at that moment. Name a later one.</source>
        <translation>Zu diesem Zeitpunkt gab es die Bibliothek noch nicht. Nennen Sie einen späteren.</translation>
    </message>
    <message>
        <source>“{act}” came after that moment, and nothing goes back behind it. A backup from before it is the way back.</source>
        <translation>„{act}“ kam nach diesem Zeitpunkt, und dahinter führt nichts zurück. Der Weg zurück ist eine Sicherung von vorher.</translation>
    </message>
    <message>
        <source>The history does not fit what is in the library. Check the library first.</source>
        <translation>Der Verlauf passt nicht zu dem, was in der Bibliothek ist. Prüfen Sie die Bibliothek zuerst.</translation>
    </message>
    <message>
        <source>{name} was not in the library at that moment. To be without it, delete it.</source>
        <translation>{name} war zu diesem Zeitpunkt nicht in der Bibliothek. Um ohne ihn zu sein, löschen Sie ihn.</translation>
    </message>
    <message>
        <source>It needs a label, topic or entity that cannot be brought back.</source>
        <translation>Er braucht ein Label, ein Thema oder eine Entität, die nicht zurückgeholt werden kann.</translation>
    </message>
    <message>
        <source>There is no annotator “{name}” in {file}.</source>
        <translation>In {file} gibt es niemanden namens „{name}“.</translation>
    </message>
    <message>
        <source>There is no text encoding named “{name}”. Names are, for example, utf-8, cp1252, gb18030.</source>
        <translation>Eine Textkodierung namens „{name}“ gibt es nicht. Namen sind zum Beispiel utf-8, cp1252, gb18030.</translation>
    </message>
    <message>
        <source>The file has no text.</source>
        <translation>Die Datei hat keinen Text.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Not a kind of file that is imported.</source>
        <translation>Keine Art von Datei, die importiert wird.</translation>
    </message>
    <message>
        <source>The document is damaged. Open it in its program and save it again, or save it as plain text.</source>
        <translation>Das Dokument ist beschädigt. Öffnen Sie es in seinem Programm und speichern Sie es noch einmal, oder speichern Sie es als reinen Text.</translation>
    </message>
    <message>
        <source>The document is locked with a password. Open it in its program and save it as plain text.</source>
        <translation>Das Dokument ist mit einem Passwort gesperrt. Öffnen Sie es in seinem Programm und speichern Sie es als reinen Text.</translation>
    </message>
    <message>
        <source>This PDF holds pictures of pages, no text. Run it through text recognition (OCR), or type the text.</source>
        <translation>Dieses PDF enthält Bilder von Seiten, keinen Text. Lassen Sie eine Texterkennung (OCR) darüberlaufen, oder tippen Sie den Text ab.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Open it in its program and save its text.</source>
        <translation>Dieses PDF ist mit einem Passwort gesperrt. Öffnen Sie es in seinem Programm und speichern Sie seinen Text.</translation>
    </message>
    <message>
        <source>This PDF is damaged. Download it again, or copy its text into a .txt file.</source>
        <translation>Dieses PDF ist beschädigt. Laden Sie es noch einmal, oder kopieren Sie seinen Text in eine .txt-Datei.</translation>
    </message>
    <message>
        <source>An OpenDocument file, and no text (.odt). Open it in its program and save it as plain text.</source>
        <translation>Eine OpenDocument-Datei, und kein Text (.odt). Öffnen Sie sie in ihrem Programm und speichern Sie sie als reinen Text.</translation>
    </message>
    <message>
        <source>An archive of a kind that is not read. Unpack it and take the texts in it, or pack them as .zip.</source>
        <translation>Ein Archiv einer Art, die nicht gelesen wird. Entpacken Sie es und nehmen Sie die Texte darin, oder packen Sie sie als .zip.</translation>
    </message>
    <message>
        <source>Not a text: too many of its bytes are no characters. If it is one, open it in a text editor and save it as UTF-8.</source>
        <translation>Kein Text: zu viele seiner Bytes sind keine Zeichen. Ist es doch einer, öffnen Sie ihn in einem Texteditor und speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>The document declares entities of its own, which no office program does. It was not opened.</source>
        <translation>Das Dokument erklärt eigene Entitäten, was kein Büroprogramm tut. Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>It looks like many articles, and was taken as one. To take them one by one, import it by itself in the window, or with --split auto.</source>
        <translation>Das sieht nach vielen Artikeln aus und wurde als einer genommen. Um sie einzeln zu nehmen, importiere die Datei allein im Fenster oder mit --split auto.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>It is larger than {n} MB.</source>
        <translation>Größer als {n} MB.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It is not of this format.</source>
        <translation>Es ist nicht in diesem Format.</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>Es ist kein UTF-8.</translation>
    </message>
    <message>
        <source>It is no JSON from here on.</source>
        <translation>Ab hier ist es kein JSON.</translation>
    </message>
    <message>
        <source>The line is longer than {n} MB.</source>
        <translation>Die Zeile ist länger als {n} MB.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>Die Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The line is not JSON ({why}, character {n}).</source>
        <translation>Die Zeile ist kein JSON ({why}, Zeichen {n}).</translation>
    </message>
    <message>
        <source>The line is not JSON that can be read here.</source>
        <translation>Die Zeile ist kein JSON, das hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>The line is not a JSON object, { ... }.</source>
        <translation>Die Zeile ist kein JSON-Objekt, { ... }.</translation>
    </message>
    <message>
        <source>“{key}” stands in it twice.</source>
        <translation>„{key}“ steht zweimal darin.</translation>
    </message>
    <message>
        <source>“{key}” holds half of a surrogate pair.</source>
        <translation>In „{key}“ steht die Hälfte eines Surrogatpaars.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Es kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Es hat keinen Text.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>Es steht kein Text darin.</translation>
    </message>
    <message>
        <source>It has no plain text.</source>
        <translation>Es hat keinen reinen Text.</translation>
    </message>
    <message>
        <source>It has no label.</source>
        <translation>Es hat kein Label.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Es hat keinen Namen.</translation>
    </message>
    <message>
        <source>It has no number.</source>
        <translation>Es hat keine Nummer.</translation>
    </message>
    <message>
        <source>It says nothing.</source>
        <translation>Es sagt nichts.</translation>
    </message>
    <message>
        <source>It is no region of a text.</source>
        <translation>Es ist keine Stelle in einem Text.</translation>
    </message>
    <message>
        <source>It is of a kind that cannot be held.</source>
        <translation>Es ist von einer Art, für die es hier keinen Platz gibt.</translation>
    </message>
    <message>
        <source>It was skipped in Label Studio.</source>
        <translation>Es wurde in Label Studio übersprungen.</translation>
    </message>
    <message>
        <source>Its place in the text cannot be read.</source>
        <translation>Seine Stelle im Text kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Predictions are no annotations of anybody, and are not taken.</source>
        <translation>Vorhersagen sind niemandes Annotationen und werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Relations between annotations cannot be held.</source>
        <translation>Für Beziehungen zwischen Annotationen gibt es hier keinen Platz.</translation>
    </message>
    <message>
        <source>Relations between annotations cannot be held: {words}.</source>
        <translation>Für Beziehungen zwischen Annotationen gibt es hier keinen Platz: {words}.</translation>
    </message>
    <message>
        <source>Attributes cannot be held: {words}, of {name}.</source>
        <translation>Für Attribute gibt es hier keinen Platz: {words}, von {name}.</translation>
    </message>
    <message>
        <source>{name} of {n} annotations cannot be held.</source>
        <translation>Für {name} von {n} Annotationen gibt es hier keinen Platz.</translation>
    </message>
    <message>
        <source>Chains cannot be held: each of {n} links stands alone.</source>
        <translation>Für Ketten gibt es hier keinen Platz: Jedes von {n} Gliedern steht allein.</translation>
    </message>
    <message>
        <source>The text that should be beside it, {file}.txt: {error}</source>
        <translation>Der Text, der daneben liegen sollte, {file}.txt: {error}</translation>
    </message>
    <message>
        <source>It is a note, and no line says its words.</source>
        <translation>Es ist eine Notiz, und keine Zeile sagt ihre Wörter.</translation>
    </message>
    <message>
        <source>The note is about {name}, which is not there: {words}</source>
        <translation>Die Notiz gilt {name}, und das gibt es nicht: {words}</translation>
    </message>
    <message>
        <source>The reference to {name} is about what is not there.</source>
        <translation>Der Verweis auf {name} gilt etwas, was es nicht gibt.</translation>
    </message>
    <message>
        <source>The reference does not say to what.</source>
        <translation>Der Verweis sagt nicht, worauf.</translation>
    </message>
    <message>
        <source>The line is not one of brat&apos;s.</source>
        <translation>Die Zeile ist keine von brat.</translation>
    </message>
    <message>
        <source>Another line has the same id.</source>
        <translation>Eine andere Zeile hat dieselbe Kennung.</translation>
    </message>
    <message>
        <source>Its place cannot be read.</source>
        <translation>Seine Stelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Its place has no words.</source>
        <translation>An seiner Stelle stehen keine Wörter.</translation>
    </message>
    <message>
        <source>The line does not say its words.</source>
        <translation>Die Zeile sagt seine Wörter nicht.</translation>
    </message>
    <message>
        <source>It is no whole XML: {why}.</source>
        <translation>Es ist kein vollständiges XML: {why}.</translation>
    </message>
    <message>
        <source>It is no whole JSON.</source>
        <translation>Es ist kein vollständiges JSON.</translation>
    </message>
    <message>
        <source>It declares entities, as no CAS does.</source>
        <translation>Es erklärt XML-Entitäten, was kein CAS tut.</translation>
    </message>
    <message>
        <source>It is no CAS.</source>
        <translation>Es ist kein CAS.</translation>
    </message>
    <message>
        <source>This {type} is in no index.</source>
        <translation>{type}: Dies steht in keinem Index.</translation>
    </message>
    <message>
        <source>This {type} is on no words of the text.</source>
        <translation>{type}: Dies steht auf keinen Wörtern des Textes.</translation>
    </message>
    <message>
        <source>{n} of these part the text, and are no annotations here.</source>
        <translation>{n} davon gliedern den Text und sind hier keine Annotationen.</translation>
    </message>
    <message>
        <source>The file has no text, only its words. The text was put together from them, with blanks where they usually are.</source>
        <translation>Die Datei hat keinen Text, nur seine Wörter. Der Text wurde daraus zusammengesetzt, mit Leerzeichen, wo sie gewöhnlich stehen.</translation>
    </message>
    <message>
        <source>No column of it has tags such as B-PER, I-PER and O.</source>
        <translation>Keine Spalte darin hat Kürzel wie B-PER, I-PER und O.</translation>
    </message>
    <message>
        <source>It is no word with a tag.</source>
        <translation>Es ist kein Wort mit einem Kürzel.</translation>
    </message>
    <message>
        <source>It does not begin as WebAnno TSV 3 does.</source>
        <translation>Der Anfang ist nicht der von WebAnno TSV 3.</translation>
    </message>
    <message>
        <source>It is no row of WebAnno TSV.</source>
        <translation>Es ist keine Zeile von WebAnno TSV.</translation>
    </message>
    <message>
        <source>“{word}” is not in its sentence.</source>
        <translation>„{word}“ steht nicht in seinem Satz.</translation>
    </message>
    <message>
        <source>It has no place that can be held: neither a text position nor words.</source>
        <translation>Es hat keine Stelle, die sich hier festhalten lässt: weder eine Position im Text noch Wörter.</translation>
    </message>
    <message>
        <source>What it is about cannot be read.</source>
        <translation>Wovon es handelt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is about several sources.</source>
        <translation>Es handelt von mehreren Quellen.</translation>
    </message>
    <message>
        <source>It has no body that can be held.</source>
        <translation>Es hat keinen Inhalt, für den es hier einen Platz gibt.</translation>
    </message>
    <message>
        <source>It is not in the project.</source>
        <translation>Es ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>Its text is not in the project.</source>
        <translation>Sein Text ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>Its code is not in the project.</source>
        <translation>Sein Code ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>Its positions are no numbers.</source>
        <translation>Seine Positionen sind keine Zahlen.</translation>
    </message>
    <message>
        <source>It has neither a code nor a note.</source>
        <translation>Es hat weder einen Code noch eine Notiz.</translation>
    </message>
    <message>
        <source>It has no GUID of its own, or stands too deep.</source>
        <translation>Es hat keine eigene GUID oder steht zu tief.</translation>
    </message>
    <message>
        <source>This note is about nothing that could be taken.</source>
        <translation>Diese Notiz gilt nichts, was übernommen werden konnte.</translation>
    </message>
    <message>
        <source>It is no text ({type}).</source>
        <translation>Es ist kein Text ({type}).</translation>
    </message>
    <message>
        <source>It is no text (image).</source>
        <translation>Es ist kein Text (Bild).</translation>
    </message>
    <message>
        <source>It is no text (audio).</source>
        <translation>Es ist kein Text (Ton).</translation>
    </message>
    <message>
        <source>It is no text (video).</source>
        <translation>Es ist kein Text (Film).</translation>
    </message>
    <message>
        <source>It is a PDF without its text.</source>
        <translation>Es ist ein PDF ohne seinen Text.</translation>
    </message>
    <message>
        <source>A selection of a place on a page of the PDF, not of its text.</source>
        <translation>Eine Auswahl auf einer Seite des PDF, nicht in seinem Text.</translation>
    </message>
    <message>
        <source>Its memo: {words}</source>
        <translation>Sein Memo: {words}</translation>
    </message>
    <message>
        <source>That it is important cannot be said of an annotation: {n} are.</source>
        <translation>Dass etwas wichtig ist, lässt sich von einer Annotation nicht sagen: {n} sind es.</translation>
    </message>
    <message>
        <source>Words of a text cannot belong to a case: {words}</source>
        <translation>Wörter eines Textes können zu keinem Fall gehören: {words}</translation>
    </message>
    <message>
        <source>This coding is on a picture or the page of a PDF, not on words.</source>
        <translation>Diese Codierung steht auf einem Bild oder der Seite eines PDF, nicht auf Wörtern.</translation>
    </message>
    <message>
        <source>This coding is on sound or video, not on words.</source>
        <translation>Diese Codierung steht auf Ton oder Film, nicht auf Wörtern.</translation>
    </message>
    <message>
        <source>This coding is on a file that is not there.</source>
        <translation>Diese Codierung steht auf einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>This annotation is on a file that is not there.</source>
        <translation>Diese Annotation steht auf einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>This case is on a file that is not there.</source>
        <translation>Dieser Fall steht auf einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>This coding is on a file without text, “{name}”.</source>
        <translation>Diese Codierung steht auf einer Datei ohne Text, „{name}“.</translation>
    </message>
    <message>
        <source>This annotation is on a file without text, “{name}”.</source>
        <translation>Diese Annotation steht auf einer Datei ohne Text, „{name}“.</translation>
    </message>
    <message>
        <source>This case is on a file without text, “{name}”.</source>
        <translation>Dieser Fall steht auf einer Datei ohne Text, „{name}“.</translation>
    </message>
    <message>
        <source>What is said of a case has no place here: {words}</source>
        <translation>Was von einem Fall gesagt wird, hat hier keinen Platz: {words}</translation>
    </message>
    <message>
        <source>What it is of ({type}) has no place here: {words}</source>
        <translation>Wovon es handelt ({type}), hat hier keinen Platz: {words}</translation>
    </message>
    <message>
        <source>A journal has no place here: {words}</source>
        <translation>Ein Tagebuch hat hier keinen Platz: {words}</translation>
    </message>
    <message>
        <source>The memo of a project has no place here: {words}</source>
        <translation>Das Memo eines Projekts hat hier keinen Platz: {words}</translation>
    </message>
    <message>
        <source>They have no place here: {n}.</source>
        <translation>Sie haben hier keinen Platz: {n}.</translation>
    </message>
    <message>
        <source>What it stands under goes round in a circle.</source>
        <translation>Worunter es steht, führt im Kreis herum.</translation>
    </message>
    <message>
        <source>Its description has no place here: {words}</source>
        <translation>Seine Beschreibung hat hier keinen Platz: {words}</translation>
    </message>
    <message>
        <source>It has no text, or one that is longer than any article.</source>
        <translation>Es hat keinen Text oder einen, der länger ist als jeder Artikel.</translation>
    </message>
    <message>
        <source>Its document {n} is not in the file.</source>
        <translation>Sein Dokument {n} ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>One of its tags is not in the file.</source>
        <translation>Eines seiner Schlagwörter ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>It has no tag, and an annotation here needs one: {words}</source>
        <translation>Es hat kein Schlagwort, und eine Annotation braucht hier eines: {words}</translation>
    </message>
    <message>
        <source>“{key}” is neither text nor a number.</source>
        <translation>„{key}“ ist weder Text noch eine Zahl.</translation>
    </message>
    <message>
        <source>“{key}” is no list of objects.</source>
        <translation>„{key}“ ist keine Liste von Objekten.</translation>
    </message>
    <message>
        <source>“{key}” means nothing here.</source>
        <translation>„{key}“ bedeutet hier nichts.</translation>
    </message>
    <message>
        <source>“{key}” means nothing in “{name}”.</source>
        <translation>„{key}“ bedeutet in „{name}“ nichts.</translation>
    </message>
    <message>
        <source>Its “type” is none that is known.</source>
        <translation>Sein „type“ ist keiner, der bekannt ist.</translation>
    </message>
    <message>
        <source>Its article is missing.</source>
        <translation>Sein Artikel fehlt.</translation>
    </message>
    <message>
        <source>What the note is about is missing.</source>
        <translation>Was die Notiz betrifft, fehlt.</translation>
    </message>
    <message>
        <source>The {type} that it names is on no line before it.</source>
        <translation>Was es nennt ({type}), steht auf keiner Zeile davor.</translation>
    </message>
    <message>
        <source>The label or topic that it names is on no line before it.</source>
        <translation>Das Label oder Thema, das es nennt, steht auf keiner Zeile davor.</translation>
    </message>
    <message>
        <source>The definition that it names is on no line before it.</source>
        <translation>Die Definition, die es nennt, steht auf keiner Zeile davor.</translation>
    </message>
    <message>
        <source>The text that it names is on no line before it.</source>
        <translation>Der Text, den es nennt, steht auf keiner Zeile davor.</translation>
    </message>
    <message>
        <source>The original that it names is on no line before it.</source>
        <translation>Das Original, das es nennt, steht auf keiner Zeile davor.</translation>
    </message>
    <message>
        <source>It is neither a person nor a program (“machine”).</source>
        <translation>Es ist weder ein Mensch noch ein Programm („machine“).</translation>
    </message>
    <message>
        <source>It belongs to no article.</source>
        <translation>Es gehört zu keinem Artikel.</translation>
    </message>
    <message>
        <source>The text that it was made from is of another article.</source>
        <translation>Der Text, aus dem es gemacht wurde, gehört zu einem anderen Artikel.</translation>
    </message>
    <message>
        <source>Its text was edited, and it is not said how.</source>
        <translation>Sein Text wurde bearbeitet, und es steht nicht da, wie.</translation>
    </message>
    <message>
        <source>Its original is missing.</source>
        <translation>Sein Original fehlt.</translation>
    </message>
    <message>
        <source>Its text is missing, or belongs to another article.</source>
        <translation>Sein Text fehlt oder gehört zu einem anderen Artikel.</translation>
    </message>
    <message>
        <source>It stands on a text of another article.</source>
        <translation>Es steht auf einem Text eines anderen Artikels.</translation>
    </message>
    <message>
        <source>A mention has a label, and a topic is no label.</source>
        <translation>Eine Erwähnung hat ein Label, und ein Thema ist kein Label.</translation>
    </message>
    <message>
        <source>Its bytes are no base64.</source>
        <translation>Seine Bytes sind kein base64.</translation>
    </message>
    <message>
        <source>The text that its edits are of is missing.</source>
        <translation>Der Text, den seine Bearbeitungen betreffen, fehlt.</translation>
    </message>
    <message>
        <source>Its text is not what its edits make of the one before it.</source>
        <translation>Sein Text ist nicht der, den seine Bearbeitungen aus dem vorigen machen.</translation>
    </message>
    <message>
        <source>The entity that it was merged into is missing; it stands for itself.</source>
        <translation>Die Entität, mit der es zusammengeführt wurde, fehlt; es steht für sich.</translation>
    </message>
    <message>
        <source>It does not say of what it is the definition, or has no number.</source>
        <translation>Es sagt nicht, wovon es die Definition ist, oder hat keine Nummer.</translation>
    </message>
    <message>
        <source>What it is part of is missing, of another kind, or itself: it stands alone.</source>
        <translation>Wovon es ein Teil ist, fehlt, ist von anderer Art oder es selbst: Es steht allein.</translation>
    </message>
    <message>
        <source>What it is merged into is missing, of another kind, or itself: it stands alone.</source>
        <translation>Womit es zusammengeführt wurde, fehlt, ist von anderer Art oder es selbst: Es steht allein.</translation>
    </message>
    <message>
        <source>It holds a value that cannot be there.</source>
        <translation>Darin steht ein Wert, den es dort nicht geben kann.</translation>
    </message>
    <message>
        <source>It holds a value that cannot be there, or one that another one has.</source>
        <translation>Darin steht ein Wert, den es dort nicht geben kann oder den ein anderes hat.</translation>
    </message>
    <message>
        <source>It is there more than once.</source>
        <translation>Es ist mehr als einmal da.</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>entry {n}</source>
        <translation>Eintrag {n}</translation>
    </message>
    <message>
        <source>character {n}</source>
        <translation>Zeichen {n}</translation>
    </message>
    <message>
        <source>annotation {n}</source>
        <translation>Annotation {n}</translation>
    </message>
    <message>
        <source>coding {id}</source>
        <translation>Codierung {id}</translation>
    </message>
    <message>
        <source>highlight {n}</source>
        <translation>Markierung {n}</translation>
    </message>
    <message>
        <source>tag {n}</source>
        <translation>Schlagwort {n}</translation>
    </message>
    <message>
        <source>code {n}</source>
        <translation>Code {n}</translation>
    </message>
    <message>
        <source>category {n}</source>
        <translation>Kategorie {n}</translation>
    </message>
    <message>
        <source>source “{name}”</source>
        <translation>Quelle „{name}“</translation>
    </message>
    <message>
        <source>selection “{name}”</source>
        <translation>Auswahl „{name}“</translation>
    </message>
    <message>
        <source>note “{name}”</source>
        <translation>Notiz „{name}“</translation>
    </message>
    <message>
        <source>code “{name}”</source>
        <translation>Code „{name}“</translation>
    </message>
    <message>
        <source>category “{name}”</source>
        <translation>Kategorie „{name}“</translation>
    </message>
    <message>
        <source>file “{name}”</source>
        <translation>Datei „{name}“</translation>
    </message>
    <message>
        <source>document “{name}”</source>
        <translation>Dokument „{name}“</translation>
    </message>
    <message>
        <source>project “{name}”</source>
        <translation>Projekt „{name}“</translation>
    </message>
    <message>
        <source>case “{name}”</source>
        <translation>Fall „{name}“</translation>
    </message>
    <message>
        <source>journal “{name}”</source>
        <translation>Tagebuch „{name}“</translation>
    </message>
    <message>
        <source>attribute “{name}”</source>
        <translation>Eigenschaft „{name}“</translation>
    </message>
    <message>
        <source>memo of the file</source>
        <translation>Memo der Datei</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>stored queries</source>
        <translation>gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>{place}, annotation {n}</source>
        <translation>{place}, Annotation {n}</translation>
    </message>
    <message>
        <source>{place}, result {n}</source>
        <translation>{place}, Ergebnis {n}</translation>
    </message>
    <message>
        <source>{place}, {key} {n}</source>
        <translation>{place}, {key} {n}</translation>
    </message>
    <message>
        <source>{what} is the title</source>
        <translation>{what} ist der Titel</translation>
    </message>
    <message>
        <source>{what} is the subtitle</source>
        <translation>{what} ist der Untertitel</translation>
    </message>
    <message>
        <source>{what} is the author</source>
        <translation>{what} ist der Autor</translation>
    </message>
    <message>
        <source>{what} is the publication date</source>
        <translation>{what} ist das Erscheinungsdatum</translation>
    </message>
    <message>
        <source>{what} is the date of the update</source>
        <translation>{what} ist das Datum der Aktualisierung</translation>
    </message>
    <message>
        <source>{what} is the place</source>
        <translation>{what} ist der Ort</translation>
    </message>
    <message>
        <source>{what} is the section</source>
        <translation>{what} ist das Ressort</translation>
    </message>
    <message>
        <source>{what} is the credit</source>
        <translation>{what} ist die Quellenangabe</translation>
    </message>
    <message>
        <source>{what} is the field “{field}”</source>
        <translation>{what} ist das Feld „{field}“</translation>
    </message>
    <message>
        <source>{what} is never the title</source>
        <translation>{what} ist nie der Titel</translation>
    </message>
    <message>
        <source>{what} is never the subtitle</source>
        <translation>{what} ist nie der Untertitel</translation>
    </message>
    <message>
        <source>{what} is never the author</source>
        <translation>{what} ist nie der Autor</translation>
    </message>
    <message>
        <source>{what} is never the publication date</source>
        <translation>{what} ist nie das Erscheinungsdatum</translation>
    </message>
    <message>
        <source>{what} is never the date of the update</source>
        <translation>{what} ist nie das Datum der Aktualisierung</translation>
    </message>
    <message>
        <source>{what} is never the place</source>
        <translation>{what} ist nie der Ort</translation>
    </message>
    <message>
        <source>{what} is never the section</source>
        <translation>{what} ist nie das Ressort</translation>
    </message>
    <message>
        <source>{what} is never the credit</source>
        <translation>{what} ist nie die Quellenangabe</translation>
    </message>
    <message>
        <source>{what} is never the field “{field}”</source>
        <translation>{what} ist nie das Feld „{field}“</translation>
    </message>
    <message>
        <source>lines that say “{words}”: {more}</source>
        <translation>Zeilen, in denen „{words}“ steht: {more}</translation>
    </message>
    <message>
        <source>lines that begin with “{words}”: {more}</source>
        <translation>Zeilen, die mit „{words}“ beginnen: {more}</translation>
    </message>
    <message>
        <source>all lines from “{words}” on: {more}</source>
        <translation>alle Zeilen ab „{words}“: {more}</translation>
    </message>
    <message>
        <source>all lines up to “{words}”: {more}</source>
        <translation>alle Zeilen bis „{words}“: {more}</translation>
    </message>
    <message>
        <source>{what}: {more}</source>
        <translation>{what}: {more}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>the first line of the page</source>
        <translation>die erste Zeile der Seite</translation>
    </message>
    <message>
        <source>line {n} of the page</source>
        <translation>Zeile {n} der Seite</translation>
    </message>
    <message>
        <source>the line after the headline</source>
        <translation>die Zeile nach der Überschrift</translation>
    </message>
    <message>
        <source>the line before the headline</source>
        <translation>die Zeile vor der Überschrift</translation>
    </message>
    <message>
        <source>the line before the text</source>
        <translation>die Zeile vor dem Text</translation>
    </message>
    <message>
        <source>line {n} after the headline</source>
        <translation>Zeile {n} nach der Überschrift</translation>
    </message>
    <message>
        <source>line {n} before the headline</source>
        <translation>Zeile {n} vor der Überschrift</translation>
    </message>
    <message>
        <source>line {n} before the text</source>
        <translation>Zeile {n} vor dem Text</translation>
    </message>
    <message>
        <source>what follows “{words}”</source>
        <translation>der Text nach „{words}“</translation>
    </message>
    <message>
        <source>the line under “{words}”</source>
        <translation>die Zeile unter „{words}“</translation>
    </message>
    <message>
        <source>the nearest line with a date after the headline</source>
        <translation>die nächste Zeile mit einem Datum nach der Überschrift</translation>
    </message>
    <message>
        <source>the nearest line with a date before the headline</source>
        <translation>die nächste Zeile mit einem Datum vor der Überschrift</translation>
    </message>
    <message>
        <source>the nearest line in capitals after the headline</source>
        <translation>die nächste Zeile in Großbuchstaben nach der Überschrift</translation>
    </message>
    <message>
        <source>the nearest line in capitals before the headline</source>
        <translation>die nächste Zeile in Großbuchstaben vor der Überschrift</translation>
    </message>
    <message>
        <source>{what} ({more})</source>
        <translation>{what} ({more})</translation>
    </message>
    <message>
        <source>{more}; {last}</source>
        <translation>{more}; {last}</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>ihr Datum</translation>
    </message>
    <message>
        <source>part {n}, cut at “{sep}”</source>
        <translation>Teil {n}, geteilt bei „{sep}“</translation>
    </message>
    <message>
        <source>after “{words}”</source>
        <translation>nach „{words}“</translation>
    </message>
    <message>
        <source>up to “{words}”</source>
        <translation>bis „{words}“</translation>
    </message>
    <message>
        <source>several names</source>
        <translation>mehrere Namen</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>Dachzeile</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>Ortszeile</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>subhead</source>
        <translation>Zwischenüberschrift</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>Listenpunkt</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>marked once in this article</source>
        <translation>einmal in diesem Artikel markiert</translation>
    </message>
    <message>
        <source>marked twice in this article</source>
        <translation>zweimal in diesem Artikel markiert</translation>
    </message>
    <message>
        <source>marked {n} times in this article</source>
        <translation>{n}-mal in diesem Artikel markiert</translation>
    </message>
    <message>
        <source>marked once in other articles</source>
        <translation>einmal in anderen Artikeln markiert</translation>
    </message>
    <message>
        <source>marked twice in other articles</source>
        <translation>zweimal in anderen Artikeln markiert</translation>
    </message>
    <message>
        <source>marked {n} times in other articles</source>
        <translation>{n}-mal in anderen Artikeln markiert</translation>
    </message>
    <message>
        <source>marked once in other articles, left unmarked once</source>
        <translation>einmal in anderen Artikeln markiert, einmal nicht markiert</translation>
    </message>
    <message>
        <source>marked once in other articles, left unmarked twice</source>
        <translation>einmal in anderen Artikeln markiert, zweimal nicht markiert</translation>
    </message>
    <message>
        <source>marked once in other articles, left unmarked {n} times</source>
        <translation>einmal in anderen Artikeln markiert, {n}-mal nicht markiert</translation>
    </message>
    <message>
        <source>marked twice in other articles, left unmarked once</source>
        <translation>zweimal in anderen Artikeln markiert, einmal nicht markiert</translation>
    </message>
    <message>
        <source>marked twice in other articles, left unmarked twice</source>
        <translation>zweimal in anderen Artikeln markiert, zweimal nicht markiert</translation>
    </message>
    <message>
        <source>marked twice in other articles, left unmarked {n} times</source>
        <translation>zweimal in anderen Artikeln markiert, {n}-mal nicht markiert</translation>
    </message>
    <message>
        <source>marked {n} times in other articles, left unmarked once</source>
        <translation>{n}-mal in anderen Artikeln markiert, einmal nicht markiert</translation>
    </message>
    <message>
        <source>marked {n} times in other articles, left unmarked twice</source>
        <translation>{n}-mal in anderen Artikeln markiert, zweimal nicht markiert</translation>
    </message>
    <message>
        <source>marked {n} times in other articles, left unmarked {m} times</source>
        <translation>{n}-mal in anderen Artikeln markiert, {m}-mal nicht markiert</translation>
    </message>
    <message>
        <source>part of {words}</source>
        <translation>Teil von {words}</translation>
    </message>
    <message>
        <source>looks like what was marked as {label}</source>
        <translation>sieht aus wie das, was als {label} markiert wurde</translation>
    </message>
    <message>
        <source>the name of an entity</source>
        <translation>der Name einer Entität</translation>
    </message>
    <message>
        <source>the spaCy model found it as {label}</source>
        <translation>das spaCy-Modell hat es als {label} gefunden</translation>
    </message>
    <message>
        <source>put there by “everywhere”</source>
        <translation>von „überall“ gesetzt</translation>
    </message>
    <message>
        <source>looks like an amount of money</source>
        <translation>sieht aus wie ein Geldbetrag</translation>
    </message>
    <message>
        <source>looks like a day</source>
        <translation>sieht aus wie ein Tag</translation>
    </message>
    <message>
        <source>looks like a month</source>
        <translation>sieht aus wie ein Monat</translation>
    </message>
    <message>
        <source>looks like a date</source>
        <translation>sieht aus wie ein Datum</translation>
    </message>
    <message>
        <source>looks like a span of years</source>
        <translation>sieht aus wie eine Spanne von Jahren</translation>
    </message>
    <message>
        <source>looks like a year</source>
        <translation>sieht aus wie ein Jahr</translation>
    </message>
    <message>
        <source>looks like a decade</source>
        <translation>sieht aus wie ein Jahrzehnt</translation>
    </message>
    <message>
        <source>looks like a percentage</source>
        <translation>sieht aus wie ein Anteil in Prozent</translation>
    </message>
    <message>
        <source>looks like a run of capitals</source>
        <translation>sieht aus wie großgeschriebene Wörter hintereinander</translation>
    </message>
    <message>
        <source>looks like a name with a number</source>
        <translation>sieht aus wie ein Name mit einer Zahl</translation>
    </message>
    <message>
        <source>A name that is known</source>
        <translation>Ein bekannter Name</translation>
    </message>
    <message>
        <source>A part of a name in this article</source>
        <translation>Teil eines Namens in diesem Artikel</translation>
    </message>
    <message>
        <source>A date, an amount or another pattern</source>
        <translation>Ein Datum, ein Betrag oder ein anderes Muster</translation>
    </message>
    <message>
        <source>Learned from what was marked</source>
        <translation>Aus dem Markierten gelernt</translation>
    </message>
    <message>
        <source>Found by a spaCy model</source>
        <translation>Von einem spaCy-Modell gefunden</translation>
    </message>
    <message>
        <source>Put there by “everywhere”</source>
        <translation>Von „überall“ gesetzt</translation>
    </message>
    <message>
        <source>SQLite finds: {error}.</source>
        <translation>SQLite findet: {error}.</translation>
    </message>
    <message>
        <source>The library has no UUID of its own.</source>
        <translation>Die Bibliothek hat keine eigene UUID.</translation>
    </message>
    <message>
        <source>What counts the rows of {table} is wrong.</source>
        <translation>Was die Zeilen von {table} zählt, stimmt nicht.</translation>
    </message>
    <message>
        <source>The log beside the file is damaged, and changes that were made last stand behind that place.</source>
        <translation>Das Protokoll neben der Datei ist beschädigt, und hinter dieser Stelle stehen die letzten Änderungen.</translation>
    </message>
    <message>
        <source>Row {row} of {table} refers to a {other} that is not there.</source>
        <translation>Zeile {row} von {table} verweist auf etwas in {other}, das nicht da ist.</translation>
    </message>
    <message>
        <source>An anchor belongs to {table} {id}, which is not there.</source>
        <translation>Ein Anker gehört zu {table} {id}, und das ist nicht da.</translation>
    </message>
    <message>
        <source>{what} is about something that is not there.</source>
        <translation>{what} handelt von etwas, das nicht da ist.</translation>
    </message>
    <message>
        <source>{what} shows a text of another article.</source>
        <translation>{what} zeigt einen Text eines anderen Artikels.</translation>
    </message>
    <message>
        <source>{what} stands on no words.</source>
        <translation>{what} steht auf keinen Wörtern.</translation>
    </message>
    <message>
        <source>{what} cannot be unpacked: {error}.</source>
        <translation>{what} lässt sich nicht entpacken: {error}.</translation>
    </message>
    <message>
        <source>{what} is not the bytes that were imported.</source>
        <translation>{what} besteht nicht aus den Bytes, die importiert wurden.</translation>
    </message>
    <message>
        <source>{what} is not what was written: its SHA-256 is another.</source>
        <translation>{what} ist nicht, was geschrieben wurde: SHA-256 ist anders.</translation>
    </message>
    <message>
        <source>{what} holds control characters.</source>
        <translation>{what} enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>{what} has wrong blocks: {error}</source>
        <translation>{what} hat falsche Blöcke: {error}</translation>
    </message>
    <message>
        <source>{what} is not what its edits make of the text before it.</source>
        <translation>{what} ist nicht, was seine Änderungen aus dem Text davor machen.</translation>
    </message>
    <message>
        <source>{what} does not stand on its words any more.</source>
        <translation>{what} steht nicht mehr auf den eigenen Wörtern.</translation>
    </message>
    <message>
        <source>Anchors stand on revision {id}, which is not there.</source>
        <translation>Anker stehen auf der Fassung {id}, die nicht da ist.</translation>
    </message>
    <message>
        <source>{what} stands on a text that its article does not show.</source>
        <translation>{what} steht auf einem Text, den der Artikel nicht zeigt.</translation>
    </message>
    <message>
        <source>{what} is missing.</source>
        <translation>{what} fehlt.</translation>
    </message>
    <message>
        <source>{what} was put in by no action.</source>
        <translation>{what} wurde von keiner Aktion angelegt.</translation>
    </message>
    <message>
        <source>{what} was deleted, and is there.</source>
        <translation>{what} wurde gelöscht und ist da.</translation>
    </message>
    <message>
        <source>{what} is not what its last action left.</source>
        <translation>{what} ist nicht, was die letzte Aktion hinterließ.</translation>
    </message>
    <message>
        <source>The history is not as it was written, at “{act}”.</source>
        <translation>Der Verlauf ist nicht, wie er geschrieben wurde, bei „{act}“.</translation>
    </message>
    <message>
        <source>“{act}” has {found} changes in the journal and should have {due}.</source>
        <translation>„{act}“ hat {found} Änderungen im Journal und sollte {due} haben.</translation>
    </message>
    <message>
        <source>{count} changes in the journal belong to no action.</source>
        <translation>{count} Änderungen im Journal gehören zu keiner Aktion.</translation>
    </message>
    <message>
        <source>“{act}” counts as undone, and is not.</source>
        <translation>„{act}“ gilt als rückgängig gemacht und ist es nicht.</translation>
    </message>
    <message>
        <source>“{act}” counts as in force, and is not.</source>
        <translation>„{act}“ gilt als in Kraft und ist es nicht.</translation>
    </message>
    <message>
        <source>What stands in {table} is not what was written there.</source>
        <translation>Was in {table} steht, ist nicht, was dort geschrieben wurde.</translation>
    </message>
    <message>
        <source>The full-text index is not what was written there.</source>
        <translation>Der Volltextindex ist nicht, was dort geschrieben wurde.</translation>
    </message>
    <message>
        <source>The full-text index is not what the texts make, first at {what}.</source>
        <translation>Der Volltextindex ist nicht, was die Texte ergeben, zuerst bei: {what}.</translation>
    </message>
    <message>
        <source>The file is damaged here and cannot be read further: {error}.</source>
        <translation>Die Datei ist hier beschädigt und lässt sich nicht weiter lesen: {error}.</translation>
    </message>
    <message>
        <source>What is kept here cannot be, and nothing further of it is checked.</source>
        <translation>Was hier steht, kann nicht sein, und weiter wird davon nichts geprüft.</translation>
    </message>
    <message>
        <source>And {count} more of these.</source>
        <translation>Und {count} weitere davon.</translation>
    </message>
    <message>
        <source>{what} has lost the place of its words “{words}”.</source>
        <translation>{what} hat die Stelle der Wörter „{words}“ verloren.</translation>
    </message>
    <message>
        <source>{what} is up for review: it is not proved to be what it was.</source>
        <translation>{what} ist zu prüfen: Nichts belegt, dass es ist, was es war.</translation>
    </message>
    <message>
        <source>{what} was left out, since {why}.</source>
        <translation>{what} wurde weggelassen: {why}.</translation>
    </message>
    <message>
        <source>{what} is about its article now, since the {other} it was about is lost.</source>
        <translation>{what} handelt jetzt vom Artikel: Wovon es handelte, ist verloren ({other}).</translation>
    </message>
    <message>
        <source>What the library knew of the article itself is partly lost; what belongs to it is there.</source>
        <translation>Was die Bibliothek vom Artikel selbst wusste, ist zum Teil verloren; was zu ihm gehört, ist da.</translation>
    </message>
    <message>
        <source>The row of a text is lost; its words are told of below if they are too.</source>
        <translation>Die Zeile eines Textes ist verloren; sind es auch seine Wörter, steht das weiter unten.</translation>
    </message>
    <message>
        <source>{what} has lost its place, and is up for review where it may have been.</source>
        <translation>{what} hat die eigene Stelle verloren und ist dort zu prüfen, wo sie gewesen sein kann.</translation>
    </message>
    <message>
        <source>{what} is lost but for what others say of it: it {why}.</source>
        <translation>{what} ist verloren bis auf das, was anderes davon sagt: {why}.</translation>
    </message>
    <message>
        <source>{what} is lost.</source>
        <translation>{what} ist verloren.</translation>
    </message>
    <message>
        <source>The bytes of the file (SHA-256 {id}) are lost; the words of the text stand in their place.</source>
        <translation>Die Bytes der Datei (SHA-256 {id}) sind verloren; an ihrer Stelle stehen die Wörter des Textes.</translation>
    </message>
    <message>
        <source>A text is read anew from its file; whether it is the same as it was cannot be told.</source>
        <translation>Ein Text ist neu aus der Datei gelesen; ob er derselbe ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>A text is damaged; what is lost of it is “{words}” now.</source>
        <translation>Ein Text ist beschädigt; was davon verloren ist, ist jetzt „{words}“.</translation>
    </message>
    <message>
        <source>A text that was there before is shown instead; marks of the lost one are up for review.</source>
        <translation>Gezeigt wird stattdessen ein Text von früher; Markierungen des verlorenen sind zu prüfen.</translation>
    </message>
    <message>
        <source>A text does not show any more how it came of the one before it.</source>
        <translation>Einem Text sieht man nicht mehr an, wie er aus dem davor entstand.</translation>
    </message>
    <message>
        <source>A text has lost what some of its blocks were; look at them again.</source>
        <translation>Von einem Text ist verloren, was einige Blöcke waren; bitte neu ansehen.</translation>
    </message>
    <message>
        <source>{what} is not what its last action left. It is there as it was read.</source>
        <translation>{what} ist nicht, was die letzte Aktion hinterließ. Es ist da, wie es gelesen wurde.</translation>
    </message>
    <message>
        <source>A pipe, a socket or a device, not a file; it was not opened.</source>
        <translation>Eine Pipe, ein Socket oder ein Gerät, keine Datei; es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>A suggested topic has no “label”, no “everywhere” and no place.</source>
        <translation>Ein vorgeschlagenes Thema hat weder „label“ noch „everywhere“ noch eine Stelle.</translation>
    </message>
    <message>
        <source>{format} needs a package that is not installed. Get it with: pip install {extra}</source>
        <translation>{format} braucht ein Paket, das nicht installiert ist. Es kommt mit: pip install {extra}</translation>
    </message>
    <message>
        <source>The library {path} cannot be made: {why}. Make room there, or name another place.</source>
        <translation>Die Bibliothek {path} kann nicht angelegt werden: {why}. Schaffen Sie dort Platz oder nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>REFI-QDA has no place for keys ({n}) and signs ({m}): they are not in the file.</source>
        <translation>REFI-QDA hat keinen Platz für Tasten ({n}) und Zeichen ({m}): Sie sind nicht in der Datei.</translation>
    </message>
    <message>
        <source>REFI-QDA does not know what is retired ({n}): it is in the file like all else.</source>
        <translation>REFI-QDA weiß nicht, was ausgemustert ist ({n}): Es ist in der Datei wie alles andere.</translation>
    </message>
    <message>
        <source>Its words: “{words}”.</source>
        <translation>Ihre Wörter: „{words}“.</translation>
    </message>
    <message>
        <source>A link to a folder; links are not followed.</source>
        <translation>Ein Verweis auf einen Ordner; Verweisen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>A link to something that is not there.</source>
        <translation>Ein Verweis auf etwas, das nicht da ist.</translation>
    </message>
    <message>
        <source>It may not be read: permission denied.</source>
        <translation>Sie darf nicht gelesen werden: Zugriff verweigert.</translation>
    </message>
    <message>
        <source>It cannot be read: {why}.</source>
        <translation>Sie kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Reading it failed: {error}</source>
        <translation>Das Lesen schlug fehl: {error}</translation>
    </message>
    <message>
        <source>It could not be read as it should be: {error}</source>
        <translation>Sie konnte nicht richtig gelesen werden: {error}</translation>
    </message>
    <message>
        <source>Reading it failed ({error}). The other files are not affected.</source>
        <translation>Das Lesen schlug fehl ({error}). Die anderen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Reading it took more than {n} MB of memory.</source>
        <translation>Das Lesen brauchte mehr als {n} MB Speicher.</translation>
    </message>
    <message>
        <source>Reading it took longer than {n} second.</source>
        <translation>Das Lesen dauerte länger als {n} Sekunde.</translation>
    </message>
    <message>
        <source>Reading it took longer than {n} seconds.</source>
        <translation>Das Lesen dauerte länger als {n} Sekunden.</translation>
    </message>
    <message>
        <source>The program that reads files ended on it ({error}).</source>
        <translation>Das Programm, das Dateien liest, brach daran ab ({error}).</translation>
    </message>
    <message>
        <source>The rest of it takes too much memory to read.</source>
        <translation>Der Rest braucht zu viel Speicher, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Es ist kein Text darin.</translation>
    </message>
    <message>
        <source>More than {n} files are in this archive. Unpack it and import the folder.</source>
        <translation>In diesem Archiv sind mehr als {n} Dateien. Entpacken Sie es und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <source>More than 4 GB would come out of this archive. Unpack it and import what you need of it.</source>
        <translation>Aus diesem Archiv kämen mehr als 4 GB. Entpacken Sie es und importieren Sie, was Sie davon brauchen.</translation>
    </message>
    <message>
        <source>The archive is damaged. Save or download it again, or unpack it with another program and take the files.</source>
        <translation>Das Archiv ist beschädigt. Speichern oder laden Sie es noch einmal, oder entpacken Sie es mit einem anderen Programm und nehmen Sie die Dateien.</translation>
    </message>
    <message>
        <source>An archive in an archive. Unpack the outer one and take what is in it.</source>
        <translation>Ein Archiv in einem Archiv. Entpacken Sie das äußere und nehmen Sie, was darin ist.</translation>
    </message>
    <message>
        <source>It is encrypted. Unpack the archive with its password and take the file.</source>
        <translation>Sie ist verschlüsselt. Entpacken Sie das Archiv mit dem Passwort und nehmen Sie die Datei.</translation>
    </message>
    <message>
        <source>It is more than {n} times as large as it is packed, as no text is.</source>
        <translation>Sie ist mehr als {n}-mal so groß wie gepackt, und das ist kein Text.</translation>
    </message>
    <message>
        <source>It is packed in a way that is not known here. Unpack the archive and take the file.</source>
        <translation>Sie ist auf eine Weise gepackt, die hier nicht bekannt ist. Entpacken Sie das Archiv und nehmen Sie die Datei.</translation>
    </message>
    <message>
        <source>It is damaged in the archive. Download the archive again, or unpack it and take the file.</source>
        <translation>Sie ist im Archiv beschädigt. Laden Sie das Archiv noch einmal, oder entpacken Sie es und nehmen Sie die Datei.</translation>
    </message>
    <message>
        <source>PDF files need one more package: pip install pypdf. Or copy the text into a .txt file.</source>
        <translation>Für PDF-Dateien fehlt noch ein Paket: pip install pypdf. Oder kopieren Sie den Text in eine .txt-Datei.</translation>
    </message>
    <message>
        <source>The same bytes are in the library already, as {name}.</source>
        <translation>Dieselben Bytes sind schon in der Bibliothek, als {name}.</translation>
    </message>
    <message>
        <source>Its text is the same as that of {name}.</source>
        <translation>Der Text ist derselbe wie der von {name}.</translation>
    </message>
    <message>
        <source>Larger than {n} MB. Split it, or save only the article&apos;s own text.</source>
        <translation>Größer als {n} MB. Teilen Sie die Datei oder speichern Sie nur den Text des Artikels.</translation>
    </message>
    <message>
        <source>An image, whatever its name says. Copy the words from it into a .txt file.</source>
        <translation>Ein Bild, was immer sein Name sagt. Übertragen Sie die Wörter daraus in eine .txt-Datei.</translation>
    </message>
    <message>
        <source>A sound or a film, whatever its name says. Only texts can be read.</source>
        <translation>Ein Ton oder ein Film, was immer der Name sagt. Nur Texte können gelesen werden.</translation>
    </message>
    <message>
        <source>A program, whatever its name says. Only texts can be read.</source>
        <translation>Ein Programm, was immer sein Name sagt. Nur Texte können gelesen werden.</translation>
    </message>
    <message>
        <source>An SQLite database, whatever its name says. A Newsgloss library is opened or merged, not imported.</source>
        <translation>Eine SQLite-Datenbank, was immer ihr Name sagt. Eine Newsgloss-Bibliothek wird geöffnet oder zusammengeführt, nicht importiert.</translation>
    </message>
    <message>
        <source>A document of an old office program, whatever its name says. Open it in its program and save it as plain text.</source>
        <translation>Ein Dokument eines alten Büroprogramms, was immer der Name sagt. Im zugehörigen Programm öffnen und als reinen Text speichern.</translation>
    </message>
    <message>
        <source>A font, whatever its name says. Only texts can be read.</source>
        <translation>Eine Schrift, was immer ihr Name sagt. Nur Texte können gelesen werden.</translation>
    </message>
    <message>
        <source>A PowerPoint file (.pptx), whatever its name says. Open it in its program and save it as plain text.</source>
        <translation>Eine PowerPoint-Datei (.pptx), was immer der Name sagt. Im zugehörigen Programm öffnen und als reinen Text speichern.</translation>
    </message>
    <message>
        <source>An e-book (.epub), whatever its name says. Open it in its program and save it as plain text.</source>
        <translation>Ein E-Book (.epub), was immer der Name sagt. Im zugehörigen Programm öffnen und als reinen Text speichern.</translation>
    </message>
    <message>
        <source>{n} unprintable character became U+FFFD.</source>
        <translation>{n} nicht druckbares Zeichen wurde zu U+FFFD.</translation>
    </message>
    <message>
        <source>{n} unprintable characters became U+FFFD.</source>
        <translation>{n} nicht druckbare Zeichen wurden zu U+FFFD.</translation>
    </message>
    <message>
        <source>{n} byte that is not {encoding} became U+FFFD.</source>
        <translation>{n} Byte, das nicht {encoding} ist, wurde zu U+FFFD.</translation>
    </message>
    <message>
        <source>{n} bytes that are not {encoding} became U+FFFD.</source>
        <translation>{n} Bytes, die nicht {encoding} sind, wurden zu U+FFFD.</translation>
    </message>
    <message>
        <source>{n} place that is not {encoding} became U+FFFD.</source>
        <translation>{n} Stelle, die nicht {encoding} ist, wurde zu U+FFFD.</translation>
    </message>
    <message>
        <source>{n} places that are not {encoding} became U+FFFD.</source>
        <translation>{n} Stellen, die nicht {encoding} sind, wurden zu U+FFFD.</translation>
    </message>
    <message>
        <source>Part of it reads like UTF-8 and part like {encoding}; it was read as {again}.</source>
        <translation>Ein Teil liest sich wie UTF-8 und ein Teil wie {encoding}; gelesen wurde als {again}.</translation>
    </message>
    <message>
        <source>The encoding was guessed as {encoding}. Read it with another one if words look wrong.</source>
        <translation>Die Kodierung wurde als {encoding} geraten. Lesen Sie die Datei mit einer anderen, wenn Wörter falsch aussehen.</translation>
    </message>
    <message>
        <source>Looking into it failed: the program that reads files ended.</source>
        <translation>Hineinsehen misslang: Das Programm, das Dateien liest, endete.</translation>
    </message>
    <message>
        <source>Looking into it took longer than {n} seconds.</source>
        <translation>Hineinsehen dauerte länger als {n} Sekunden.</translation>
    </message>
    <message>
        <source>Looking into it took more than {n} MB of memory.</source>
        <translation>Hineinsehen brauchte mehr als {n} MB Speicher.</translation>
    </message>
    <message>
        <source>Looking into it failed ({error}).</source>
        <translation>Hineinsehen misslang ({error}).</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Larger than {n} MB. Split the table.</source>
        <translation>Größer als {n} MB. Teile die Tabelle.</translation>
    </message>
    <message>
        <source>Its cell for the text is empty.</source>
        <translation>Die Zelle für den Text ist leer.</translation>
    </message>
    <message>
        <source>Only the first {n} rows were read. Split the table.</source>
        <translation>Nur die ersten {n} Zeilen wurden gelesen. Teile die Tabelle.</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} has no second one.</source>
        <translation>Ein Anführungszeichen in Zeile {row} hat kein zweites.</translation>
    </message>
    <message>
        <source>Row {row} has {n} cells, the table has {m} columns. Put cells that hold the delimiter in quotation marks.</source>
        <translation>Zeile {row} hat {n} Zellen, die Tabelle hat {m} Spalten. Setze Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Row {row} has {n} cells, the table has {m} columns.</source>
        <translation>Zeile {row} hat {n} Zellen, die Tabelle hat {m} Spalten.</translation>
    </message>
    <message>
        <source>Line {row} is no JSON object.</source>
        <translation>Zeile {row} ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“{words}” is no date that could be read.</source>
        <translation>„{words}“ ist kein lesbares Datum.</translation>
    </message>
    <message>
        <source>The date {date} is in the future.</source>
        <translation>Das Datum {date} liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>It is JSON, but holds no objects that articles could be made of.</source>
        <translation>Es ist JSON, enthält aber keine Objekte, aus denen Artikel werden könnten.</translation>
    </message>
    <message>
        <source>It is not JSON, whatever its name says. If it is a table, call it .csv.</source>
        <translation>Es ist kein JSON, was auch der Name sagt. Ist es eine Tabelle, nenne sie .csv.</translation>
    </message>
    <message>
        <source>The workbook is damaged, or has a password. Open it in its program and save it again, or save it as CSV.</source>
        <translation>Die Arbeitsmappe ist beschädigt oder hat ein Kennwort. Öffne sie in ihrem Programm und speichere sie neu, oder speichere sie als CSV.</translation>
    </message>
    <message>
        <source>Larger than 400 MB when unpacked. Split the workbook, or save it as CSV.</source>
        <translation>Ausgepackt größer als 400 MB. Teile die Arbeitsmappe oder speichere sie als CSV.</translation>
    </message>
    <message>
        <source>The workbook declares entities of its own, which no office program does. It was not opened.</source>
        <translation>Die Arbeitsmappe erklärt eigene Entitäten, was kein Büroprogramm tut. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>There is no sheet “{name}”. Sheets are: {names}.</source>
        <translation>Es gibt kein Blatt „{name}“. Blätter sind: {names}.</translation>
    </message>
    <message>
        <source>Which column holds the text of the articles is not clear. Import it in the window, or name the columns, for example with --columns title=Headline,text=Body. Columns are: {names}.</source>
        <translation>Welche Spalte den Text der Artikel enthält, ist nicht klar. Importiere sie im Fenster oder nenne die Spalten, etwa mit --columns title=Headline,text=Body. Spalten sind: {names}.</translation>
    </message>
    <message>
        <source>The columns were guessed: {names}.</source>
        <translation>Die Spalten wurden geraten: {names}.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”. Columns are: {names}.</source>
        <translation>Die Tabelle hat keine Spalte „{name}“. Spalten sind: {names}.</translation>
    </message>
    <message>
        <source>“{name}” is nothing a column can become. Choose from: {names}.</source>
        <translation>„{name}“ kann keine Spalte werden. Wähle aus: {names}.</translation>
    </message>
    <message>
        <source>Two columns become {name}. Set one of them, such as “{other}”, to field or ignore.</source>
        <translation>Zwei Spalten werden {name}. Setze eine davon, etwa „{other}“, auf field oder ignore.</translation>
    </message>
    <message>
        <source>“{name}” is no order of dates. It is dmy or mdy.</source>
        <translation>„{name}“ ist keine Reihenfolge von Daten. Möglich sind dmy und mdy.</translation>
    </message>
    <message>
        <source>No column becomes the text of the articles. Name one, for example text=Body.</source>
        <translation>Keine Spalte wird zum Text der Artikel. Nenne eine, etwa text=Body.</translation>
    </message>
    <message>
        <source>A mapping is a JSON object as `columns` prints it.</source>
        <translation>Eine Zuordnung ist ein JSON-Objekt, wie `columns` es ausgibt.</translation>
    </message>
    <message>
        <source>A pattern for separating lines has 1 to 500 characters.</source>
        <translation>Ein Muster für Trennzeilen hat 1 bis 500 Zeichen.</translation>
    </message>
    <message>
        <source>It looks like {n} articles, and was taken as one. To take them one by one, import it by itself in the window, or with --split auto.</source>
        <translation>Das sieht nach {n} Artikeln aus und wurde als einer genommen. Um sie einzeln zu nehmen, importiere die Datei allein im Fenster oder mit --split auto.</translation>
    </message>
    <message>
        <source>Some articles have several values of “{name}”. In its column they are joined by “; ”, and every semicolon in a value is written \; in every row.</source>
        <translation>Manche Artikel haben mehrere Werte für „{name}“. In dessen Spalte sind sie mit „; “ verbunden, und jedes Semikolon in einem Wert ist in allen Zeilen als \; geschrieben.</translation>
    </message>
    <message>
        <source>The words of {n} annotations are not those at their place in the text. Run `check` on the library to see which.</source>
        <translation>Die Wörter von {n} Annotationen sind nicht die an ihrer Stelle im Text. `check` zeigt, welche es sind.</translation>
    </message>
    <message>
        <source>{file}, column {name}: cells longer than the {n} characters that a spreadsheet takes were cut, the first for id {id}. The profile data has them whole.</source>
        <translation>{file}, Spalte {name}: Zellen mit mehr als den {n} Zeichen, die eine Tabellenkalkulation aufnimmt, wurden gekürzt, die erste bei id {id}. Im Profil data sind sie vollständig.</translation>
    </message>
    <message>
        <source>{file} has {n} rows; a spreadsheet shows the first {m} only. The file itself has them all.</source>
        <translation>{file} hat {n} Zeilen; eine Tabellenkalkulation zeigt nur die ersten {m}. Die Datei selbst enthält alle.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The libraries opened last, the newest first.</source>
        <translation>Die zuletzt geöffneten Bibliotheken, die neueste zuerst.</translation>
    </message>
    <message>
        <source>Whether the library of samples says how to begin with articles of your own.</source>
        <translation>Ob die Beispielbibliothek sagt, wie man mit eigenen Artikeln beginnt.</translation>
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
        <source>Space between lines</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Distance of the lines of the page.</source>
        <translation>Abstand der Zeilen auf der Seite.</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>Letters to a line of the page, where the window is wide enough.</source>
        <translation>Buchstaben in einer Zeile der Seite, wo das Fenster breit genug ist.</translation>
    </message>
    <message>
        <source>Show chips</source>
        <translation>Label-Schilder zeigen</translation>
    </message>
    <message>
        <source>The letters of the labels stand over the marked words.</source>
        <translation>Die Kürzel der Labels stehen über den markierten Wörtern.</translation>
    </message>
    <message>
        <source>Show notes in the margin</source>
        <translation>Notizen am Rand zeigen</translation>
    </message>
    <message>
        <source>Notes stand beside the words they are about; without, the panel alone shows them.</source>
        <translation>Notizen stehen neben den Wörtern, um die es geht; sonst zeigt sie nur die Seitenleiste.</translation>
    </message>
    <message>
        <source>Unfold the page&apos;s furniture</source>
        <translation>Beiwerk der Seite ausklappen</translation>
    </message>
    <message>
        <source>The navigation, adverts and the like that came with an article are there, instead of a line for each.</source>
        <translation>Navigation, Werbung und dergleichen, die mit einem Artikel kamen, stehen da, statt je einer Zeile.</translation>
    </message>
    <message>
        <source>Show the strip of marks</source>
        <translation>Streifen mit Markierungen zeigen</translation>
    </message>
    <message>
        <source>Where marks are in the whole article, beside the scroll bar.</source>
        <translation>Wo im ganzen Artikel Markierungen sind, neben der Bildlaufleiste.</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>Ganze Wörter auswählen</translation>
    </message>
    <message>
        <source>A selection by mouse grows to whole words; with Ctrl it does not.</source>
        <translation>Eine Auswahl mit der Maus wächst zu ganzen Wörtern; mit Strg nicht.</translation>
    </message>
    <message>
        <source>Articles look alike from</source>
        <translation>Artikel ähneln sich ab</translation>
    </message>
    <message>
        <source>So much of the words of one must stand in the other, in the same order.</source>
        <translation>So viel von den Wörtern des einen muss im anderen stehen, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Words that look like what you marked are outlined with dashes, to be accepted or rejected by a key.</source>
        <translation>Wörter, die wie das aussehen, was Sie markiert haben, sind gestrichelt umrandet und werden mit einer Taste angenommen oder abgelehnt.</translation>
    </message>
    <message>
        <source>Unsure suggestions first</source>
        <translation>Unsichere Vorschläge zuerst</translation>
    </message>
    <message>
        <source>The keys for the next suggestion and the one before go to the least sure ones first, not from top to bottom.</source>
        <translation>Die Tasten für den nächsten und den vorigen Vorschlag führen zuerst zu den unsichersten, nicht von oben nach unten.</translation>
    </message>
    <message>
        <source>spaCy model</source>
        <translation>spaCy-Modell</translation>
    </message>
    <message>
        <source>Its entities are suggested where nothing else is. A model can run code of its own: use only one you trust.</source>
        <translation>Was es findet, wird vorgeschlagen, wo sonst nichts vorgeschlagen ist. Ein Modell kann eigenen Code ausführen: Nur eines verwenden, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>Kinds of suggestions that were switched on or off, by library.</source>
        <translation>Arten von Vorschlägen, die ein- oder ausgeschaltet wurden, je Bibliothek.</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>Sicherungen machen</translation>
    </message>
    <message>
        <source>Copies of a library are made beside it while you work, whenever something was changed.</source>
        <translation>Während Sie arbeiten, werden neben einer Bibliothek Kopien von ihr gemacht, sooft etwas geändert wurde.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>So old the newest backup may be before another one is made, while the library is open and was changed.</source>
        <translation>So alt darf die neueste Sicherung werden, bis eine weitere gemacht wird, solange die Bibliothek offen ist und geändert wurde.</translation>
    </message>
    <message>
        <source>How many backups stay</source>
        <translation>So viele Sicherungen bleiben</translation>
    </message>
    <message>
        <source>Of those of the last day all stay, then one a day and one a week, until there are so many.</source>
        <translation>Von denen des letzten Tages bleiben alle, dann eine am Tag und eine in der Woche, bis es so viele sind.</translation>
    </message>
    <message>
        <source>How large they may be</source>
        <translation>So groß dürfen sie sein</translation>
    </message>
    <message>
        <source>So large the backups of a library may be together; the newest stays whatever its size.</source>
        <translation>So groß dürfen die Sicherungen einer Bibliothek zusammen sein; die neueste bleibt, so groß sie auch ist.</translation>
    </message>
    <message>
        <source>Check libraries in the background</source>
        <translation>Bibliotheken im Hintergrund prüfen</translation>
    </message>
    <message>
        <source>While a library is open, once a day and after it was not closed properly, all that is in it is checked.</source>
        <translation>Solange eine Bibliothek geöffnet ist, wird einmal am Tag, und wenn sie nicht richtig geschlossen wurde, alles darin geprüft.</translation>
    </message>
    <message>
        <source>When a library was checked last and was whole: milliseconds since 1970.</source>
        <translation>Wann eine Bibliothek zuletzt geprüft wurde und ganz war: Millisekunden seit 1970.</translation>
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
        <source>The start window and the menu list the libraries opened last. Without, nothing is kept that tells which libraries, articles and files there were: no folders, places in articles or open panels either.</source>
        <translation>Das Startfenster und das Menü zeigen die zuletzt geöffneten Bibliotheken. Ohne das wird nichts behalten, was sagt, welche Bibliotheken, Artikel und Dateien es gab: auch keine Ordner, Stellen in Artikeln und offenen Leisten.</translation>
    </message>
    <message>
        <source>Which label of the codebook each of spaCy&apos;s becomes, by name; empty for none.</source>
        <translation>Welches Label des Codebuchs jedes von spaCy wird, nach Namen; leer für keines.</translation>
    </message>
    <message>
        <source>The words of an article that is presented.</source>
        <translation>Die Wörter eines Artikels, der vorgeführt wird.</translation>
    </message>
    <message>
        <source>Keys that were changed, by action.</source>
        <translation>Geänderte Tasten, nach Befehl.</translation>
    </message>
    <message>
        <source>Place and size of the window.</source>
        <translation>Platz und Größe des Fensters.</translation>
    </message>
    <message>
        <source>The folder that was exported to last.</source>
        <translation>Der Ordner, in den zuletzt exportiert wurde.</translation>
    </message>
    <message>
        <source>The file that was exported to last, by a format of one file.</source>
        <translation>Die Datei, in die zuletzt exportiert wurde, bei einem Format aus einer Datei.</translation>
    </message>
    <message>
        <source>The format of the last export.</source>
        <translation>Das Format des letzten Exports.</translation>
    </message>
    <message>
        <source>The options of formats that were chosen, by format.</source>
        <translation>Die gewählten Optionen der Formate, nach Format.</translation>
    </message>
    <message>
        <source>The article and the place in it, by library.</source>
        <translation>Der Artikel und die Stelle in ihm, nach Bibliothek.</translation>
    </message>
    <message>
        <source>What labels and topics of other programs&apos; files became, by library and format.</source>
        <translation>Was aus Labels und Themen der Dateien anderer Programme wurde, nach Bibliothek und Format.</translation>
    </message>
    <message>
        <source>What was told of where a library lies, by library.</source>
        <translation>Was darüber gesagt wurde, wo eine Bibliothek liegt, je Bibliothek.</translation>
    </message>
    <message>
        <source>The reviews that can be gone on with, by library.</source>
        <translation>Die Durchsichten, mit denen man weitermachen kann, nach Bibliothek.</translation>
    </message>
    <message>
        <source>Widths and open panels, by library.</source>
        <translation>Breiten und offene Leisten, nach Bibliothek.</translation>
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
        <translation>Dunkel</translation>
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
        <source>Every 10 minutes</source>
        <translation>Alle 10 Minuten</translation>
    </message>
    <message>
        <source>Every half hour</source>
        <translation>Jede halbe Stunde</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>Alle 4 Stunden</translation>
    </message>
    <message>
        <source>100 MB</source>
        <translation>100 MB</translation>
    </message>
    <message>
        <source>1 GB</source>
        <translation>1 GB</translation>
    </message>
    <message>
        <source>5 GB</source>
        <translation>5 GB</translation>
    </message>
    <message>
        <source>20 GB</source>
        <translation>20 GB</translation>
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
        <source>Serif, the program&apos;s own</source>
        <translation>Mit Serifen, die des Programms</translation>
    </message>
    <message>
        <source>Sans serif, the program&apos;s own</source>
        <translation>Ohne Serifen, die des Programms</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keines verwenden</translation>
    </message>
    <message>
        <source>Suggests nothing by a spaCy model any more</source>
        <translation>Schlägt nichts mehr nach einem spaCy-Modell vor</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels…</translation>
    </message>
    <message>
        <source>Says which label of the codebook each of the model&apos;s becomes</source>
        <translation>Sagt, welches Label des Codebuchs aus jedem des Modells wird</translation>
    </message>
    <message>
        <source>The model is being loaded…</source>
        <translation>Das Modell wird geladen…</translation>
    </message>
    <message>
        <source>The model can be used.</source>
        <translation>Das Modell kann verwendet werden.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Choose the folder of a spaCy model</source>
        <translation>Ordner eines spaCy-Modells wählen</translation>
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
        <translation>Findet Tastenkürzel nach Wörtern oder nach einer Taste, die hier mit Strg oder Alt gedrückt wird</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Finds what the next key pressed does, also a letter alone</source>
        <translation>Findet, was die nächste gedrückte Taste tut, auch ein Buchstabe allein</translation>
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
        <translation>Lässt diesen Befehl ohne Taste (Entf)</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Taste zurücksetzen</translation>
    </message>
    <message>
        <source>Gives this action back the key it came with</source>
        <translation>Gibt diesem Befehl seine ursprüngliche Taste zurück</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Gives every action its own key back</source>
        <translation>Gibt jedem Befehl seine eigene Taste zurück</translation>
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
        <translation>Kein Befehl hat die Taste {key}.</translation>
    </message>
    <message>
        <source>No action is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>Drücken Sie die neue Taste. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>{key} moves, presses or leaves everywhere. Press another key.</source>
        <translation>{key} bewegt, drückt oder verlässt überall. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{key} alone would be lost to writing. Add Ctrl or Alt.</source>
        <translation>{key} allein würde beim Schreiben fehlen. Nehmen Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>{key} is the key of the label {label}. Press another key.</source>
        <translation>{key} ist die Taste des Labels {label}. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{key} is {action}. Enter takes it from there; Esc leaves it.</source>
        <translation>{key} ist {action}. Enter nimmt sie von dort; Esc lässt sie.</translation>
    </message>
    <message>
        <source>It has lost its key.</source>
        <translation>Er hat seine Taste verloren.</translation>
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
    <name>Spans</name>
    <message>
        <source>The text goes no further.</source>
        <translation>Weiter geht der Text nicht.</translation>
    </message>
    <message>
        <source>This is the last word of it. Delete it instead.</source>
        <translation>Das ist das letzte Wort davon. Löschen Sie die Erwähnung stattdessen.</translation>
    </message>
    <message>
        <source>The words next to it belong to the mention already.</source>
        <translation>Die Wörter daneben gehören schon zur Erwähnung.</translation>
    </message>
    <message>
        <source>Select the words to add to “{words}”. Esc leaves it as it is.</source>
        <translation>Wählen Sie die Wörter aus, die zu „{words}“ gehören. Esc lässt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>SplitWindow</name>
    <message>
        <source>Import a text with many articles</source>
        <translation>Einen Text mit vielen Artikeln importieren</translation>
    </message>
    <message>
        <source>Is {file} one article, or several?</source>
        <translation>Ist {file} ein Artikel, oder mehrere?</translation>
    </message>
    <message>
        <source>Choose what stands between the articles. The list shows what would come of it.</source>
        <translation>Wähle, was zwischen den Artikeln steht. Die Liste zeigt, was daraus würde.</translation>
    </message>
    <message>
        <source>Import as one article</source>
        <translation>Als einen Artikel importieren</translation>
    </message>
    <message>
        <source>Takes the whole file as one article (Ctrl+1)</source>
        <translation>Nimmt die ganze Datei als einen Artikel (Strg+1)</translation>
    </message>
    <message>
        <source>No line is like “{pattern}”, or there is only one article then.</source>
        <translation>Keine Zeile ist wie „{pattern}“, oder es ist dann nur ein Artikel.</translation>
    </message>
    <message>
        <source>Ways to split the text</source>
        <translation>Wie der Text geteilt werden kann</translation>
    </message>
    <message>
        <source>Another line between articles</source>
        <translation>Andere Zeile zwischen Artikeln</translation>
    </message>
    <message>
        <source>Such as *** or Page \d+: all of a line must be like it (Enter)</source>
        <translation>Etwa *** oder Seite \d+: Die ganze Zeile muss so sein (Eingabe)</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>Looks what this line parts</source>
        <translation>Sieht nach, was diese Zeile teilt</translation>
    </message>
    <message>
        <source>The articles it would be</source>
        <translation>Die Artikel, die es würden</translation>
    </message>
    <message>
        <source>How the article begins</source>
        <translation>Wie der Artikel beginnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>; not sure</source>
        <translation>; nicht sicher</translation>
    </message>
    <message>
        <source>Documents that are counted</source>
        <translation>Gezählte Dokumente</translation>
    </message>
    <message>
        <source>Lines that end a document</source>
        <translation>Zeilen, die ein Dokument beenden</translation>
    </message>
    <message>
        <source>Records with codes (HD, TD)</source>
        <translation>Datensätze mit Kürzeln (HD, TD)</translation>
    </message>
    <message>
        <source>Heads of labels</source>
        <translation>Köpfe aus Bezeichnungen</translation>
    </message>
    <message>
        <source>Form feeds</source>
        <translation>Seitenvorschübe</translation>
    </message>
    <message>
        <source>Lines of {sign}</source>
        <translation>Zeilen aus {sign}</translation>
    </message>
    <message>
        <source>What follows these lines does not always begin like an article. Look at the list.</source>
        <translation>Was auf diese Zeilen folgt, beginnt nicht immer wie ein Artikel. Sieh die Liste an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more articles are not listed.</source>
        <translation>
            <numerusform>%Ln weiterer Artikel ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Artikel sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import as %Ln articles</source>
        <translation>
            <numerusform>Als %Ln Artikel importieren</numerusform>
            <numerusform>Als %Ln Artikel importieren</numerusform>
        </translation>
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
        <translation>Kopieren Sie eine Nachrichtenseite im Browser; sie beginnt Ihre Bibliothek</translation>
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
        <translation>Öffnet eine Bibliothek mit Beispielartikeln, zum Teil annotiert</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet:</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>My library.newsgloss</source>
        <translation>Meine Bibliothek.newsgloss</translation>
    </message>
    <message>
        <source>There is a file {file} already; it was left as it is. Choose another name, or open it.</source>
        <translation>Eine Datei {file} gibt es schon; sie blieb, wie sie war. Wählen Sie einen anderen Namen, oder öffnen Sie sie.</translation>
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
        <source>Put the marker down</source>
        <translation>Den Marker weglegen</translation>
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
        <source>Not all is saved</source>
        <translation>Nicht alles ist gesichert</translation>
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
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next suggestion</source>
        <translation>Zum nächsten Vorschlag</translation>
    </message>
    <message>
        <source>Marker: {name}</source>
        <translation>Marker: {name}</translation>
    </message>
    <message>
        <source>Marker in hand: {name}. Put it down (Esc)</source>
        <translation>Marker in der Hand: {name}. Weglegen (Esc)</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Marks in the whole article</source>
        <translation>Markierungen im ganzen Artikel</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>Notiz: {words}</translation>
    </message>
    <message>
        <source>Found words: {n}</source>
        <translation>Gefundene Wörter: {n}</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>SuggestedMarks</name>
    <message>
        <source>Not looked at: {label}, {words}</source>
        <translation>Nicht angesehen: {label}, {words}</translation>
    </message>
    <message>
        <source>Suggestion: {label}, {words}</source>
        <translation>Vorschlag: {label}, {words}</translation>
    </message>
</context>
<context>
    <name>SuggestedReview</name>
    <message>
        <source>What looks like what you marked</source>
        <translation>Was wie das Markierte aussieht</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions in “{title}”</source>
        <translation>Vorschläge in „{title}“</translation>
    </message>
    <message>
        <source>There are no suggestions here. They come once a few mentions are marked.</source>
        <translation>Hier gibt es keine Vorschläge. Sie kommen, sobald ein paar Erwähnungen markiert sind.</translation>
    </message>
</context>
<context>
    <name>SuggestedSaid</name>
    <message>
        <source>Learning from what you marked…</source>
        <translation>Lernt aus dem, was Sie markiert haben…</translation>
    </message>
    <message>
        <source>This article is very long: only known names and patterns are suggested in it.</source>
        <translation>Dieser Artikel ist sehr lang: In ihm werden nur bekannte Namen und Muster vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Suggestions are hidden.</source>
        <translation>Vorschläge sind verborgen.</translation>
    </message>
    <message>
        <source>There are no suggestions in this article.</source>
        <translation>In diesem Artikel gibt es keine Vorschläge.</translation>
    </message>
    <message>
        <source>This is decided in the review, which {key} opens.</source>
        <translation>Das wird in der Durchsicht entschieden, die {key} öffnet.</translation>
    </message>
    <message>
        <source>Go to a suggestion first.</source>
        <translation>Gehen Sie zuerst zu einem Vorschlag.</translation>
    </message>
    <message>
        <source>From the beginning again.</source>
        <translation>Wieder von vorn.</translation>
    </message>
    <message>
        <source>From the end again.</source>
        <translation>Wieder vom Ende her.</translation>
    </message>
    <message>
        <source>There is no other suggestion in this article.</source>
        <translation>In diesem Artikel gibt es keinen anderen Vorschlag.</translation>
    </message>
    <message>
        <source>All suggestions in this article are decided.</source>
        <translation>Alle Vorschläge in diesem Artikel sind entschieden.</translation>
    </message>
    <message>
        <source>“{words}” is marked.</source>
        <translation>„{words}“ ist markiert.</translation>
    </message>
    <message>
        <source>Marks all places of these words, in this article and in all you have not worked on yet</source>
        <translation>Markiert alle Stellen dieser Wörter, in diesem Artikel und in allen, an denen Sie noch nicht gearbeitet haben</translation>
    </message>
    <message>
        <source>Mark everywhere</source>
        <translation>Überall markieren</translation>
    </message>
    <message>
        <source>The suggestion goes no further.</source>
        <translation>Weiter geht der Vorschlag nicht.</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Nearly certain</source>
        <translation>Fast sicher</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>Sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>What “{column}” becomes</source>
        <translation>Was „{column}“ wird</translation>
    </message>
    <message>
        <source>What this column becomes in the articles</source>
        <translation>Was diese Spalte in den Artikeln wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Field of its own</source>
        <translation>Eigenes Feld</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>TablePreview</name>
    <message>
        <source>The article that this row becomes</source>
        <translation>Der Artikel, der aus dieser Zeile wird</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Kein Titel</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Import a table</source>
        <translation>Eine Tabelle importieren</translation>
    </message>
    <message>
        <source>What do the columns of {file} become?</source>
        <translation>Was werden die Spalten von {file}?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other tables with the same columns</source>
        <translation>
            <numerusform>und %Ln weitere Tabelle mit denselben Spalten</numerusform>
            <numerusform>und %Ln weitere Tabellen mit denselben Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be read</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht lesbar</numerusform>
            <numerusform>%Ln Zeilen sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in as you chose last time for these columns</source>
        <translation>Ausgefüllt, wie du es zuletzt für diese Spalten gewählt hast</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Die Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Zwischen den Zellen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Shows the article of the row before (Alt+Up)</source>
        <translation>Zeigt den Artikel der Zeile davor (Alt+Auf)</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Shows the article of the row after (Alt+Down)</source>
        <translation>Zeigt den Artikel der Zeile danach (Alt+Ab)</translation>
    </message>
    <message>
        <source>Row {row} of {all}</source>
        <translation>Zeile {row} von {all}</translation>
    </message>
    <message>
        <source>Choose the column that holds the text of the articles.</source>
        <translation>Wähle die Spalte, die den Text der Artikel enthält.</translation>
    </message>
    <message>
        <source>Columns that are left out stay in the original.</source>
        <translation>Ausgelassene Spalten bleiben im Original.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln articles</source>
        <translation>
            <numerusform>%Ln Artikel importieren</numerusform>
            <numerusform>%Ln Artikel importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text of the article, to be edited</source>
        <translation>Text des Artikels zum Bearbeiten</translation>
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
    <name>TopicChip</name>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Suggested topic {topic}, {sure} sure</source>
        <translation>Vorgeschlagenes Thema {topic}, zu {sure} sicher</translation>
    </message>
    <message>
        <source>Enter accepts it, R or Delete rejects it.</source>
        <translation>Enter nimmt es an, R oder Entf lehnt es ab.</translation>
    </message>
    <message numerus="yes">
        <source>Like %Ln articles tagged {topic}.</source>
        <translation>
            <numerusform>Wie %Ln Artikel mit dem Thema {topic}.</numerusform>
            <numerusform>Wie %Ln Artikel mit dem Thema {topic}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <source>Accept	Enter</source>
        <translation>Annehmen	Enter</translation>
    </message>
    <message>
        <source>Reject	R</source>
        <translation>Ablehnen	R</translation>
    </message>
</context>
<context>
    <name>TopicOffers</name>
    <message>
        <source>No topic is suggested for this article.</source>
        <translation>Für diesen Artikel wird kein Thema vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>TopicOffersPart</name>
    <message>
        <source>Suggested topics</source>
        <translation>Vorgeschlagene Themen</translation>
    </message>
    <message>
        <source>Do not offer {topic} for this article</source>
        <translation>{topic} für diesen Artikel nicht anbieten</translation>
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
        <translation>Sagt, dass das stimmt (Leertaste in der Zeile).</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Lets you type another value (Enter, on the row).</source>
        <translation>Lässt Sie einen anderen Wert tippen (Enter in der Zeile).</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>This library is open for reading only.</source>
        <translation>Diese Bibliothek ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Is {file} a new article, or a newer version of “{title}”?</source>
        <translation>Ist {file} ein neuer Artikel oder eine neuere Fassung von „{title}“?</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>A newer version of this article</source>
        <translation>Eine neuere Fassung dieses Artikels</translation>
    </message>
    <message>
        <source>Compare with this article…</source>
        <translation>Mit diesem Artikel vergleichen…</translation>
    </message>
    <message>
        <source>Shows what differs first</source>
        <translation>Zeigt zuerst, was sich unterscheidet</translation>
    </message>
    <message>
        <source>Import as new article</source>
        <translation>Als neuen Artikel importieren</translation>
    </message>
    <message>
        <source>Takes the file into the library</source>
        <translation>Nimmt die Datei in die Bibliothek auf</translation>
    </message>
    <message>
        <source>New version of {name}</source>
        <translation>Neue Fassung von {name}</translation>
    </message>
    <message>
        <source>What {file} would change in the text</source>
        <translation>Was {file} am Text ändern würde</translation>
    </message>
    <message>
        <source>The text now</source>
        <translation>Der Text jetzt</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>Makes it the text of the article; Undo takes it back</source>
        <translation>Macht sie zum Text des Artikels; Rückgängig nimmt es zurück</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations moved along</source>
        <translation>
            <numerusform>%Ln Annotation ist mitgewandert</numerusform>
            <numerusform>%Ln Annotationen sind mitgewandert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look</source>
        <translation>
            <numerusform>%Ln ist anzusehen</numerusform>
            <numerusform>%Ln sind anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations move along</source>
        <translation>
            <numerusform>%Ln Annotation wandert mit</numerusform>
            <numerusform>%Ln Annotationen wandern mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look afterwards</source>
        <translation>
            <numerusform>%Ln ist danach anzusehen</numerusform>
            <numerusform>%Ln sind danach anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Fassungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Zu dieser Fassung zurückkehren</translation>
    </message>
    <message>
        <source>Makes it the text again; Undo takes it back</source>
        <translation>Macht sie wieder zum Text; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Show its text…</source>
        <translation>Ihren Text zeigen…</translation>
    </message>
    <message>
        <source>Shows all of it</source>
        <translation>Zeigt ihn ganz</translation>
    </message>
    <message>
        <source>Save the errata…</source>
        <translation>Errata sichern…</translation>
    </message>
    <message>
        <source>Writes what was changed in the text as a CSV file</source>
        <translation>Schreibt, was am Text geändert wurde, als CSV-Datei</translation>
    </message>
    <message>
        <source>Read from the file as {encoding}</source>
        <translation>Aus der Datei gelesen als {encoding}</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>A newer version of the file</source>
        <translation>Eine neuere Fassung der Datei</translation>
    </message>
    <message>
        <source>{what}, the text now</source>
        <translation>{what}, der Text jetzt</translation>
    </message>
    <message>
        <source>{what}, taken back</source>
        <translation>{what}, zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions of {name}</source>
        <translation>Fassungen von {name}</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Diese Fassung</translation>
    </message>
    <message>
        <source>Save the errata</source>
        <translation>Errata sichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are in {file}</source>
        <translation>
            <numerusform>%Ln Änderung ist in {file}</numerusform>
            <numerusform>%Ln Änderungen sind in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wholesale</name>
    <message>
        <source>There is no whole word in the search.</source>
        <translation>In der Suche steht kein ganzes Wort.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>Mark what was found for “{words}” as…</source>
        <translation>Was für „{words}“ gefunden wurde, markieren als…</translation>
    </message>
    <message>
        <source>Look for words in the list or in the article first.</source>
        <translation>Suchen Sie zuerst in der Liste oder im Artikel nach Wörtern.</translation>
    </message>
    <message>
        <source>The codebook has no labels yet.</source>
        <translation>Das Codebuch hat noch keine Labels.</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv);;All files (*)</source>
        <translation>Listen (*.txt *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a list of names</source>
        <translation>Eine Namensliste öffnen</translation>
    </message>
    <message>
        <source>{name} and others</source>
        <translation>{name} und andere</translation>
    </message>
    <message>
        <source>Names of a list</source>
        <translation>Namen einer Liste</translation>
    </message>
    <message>
        <source>There is no review that could be undone.</source>
        <translation>Es gibt keine Durchsicht, die rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>Undo an earlier review</source>
        <translation>Eine frühere Durchsicht rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: {what}. “Redo” does it again.</source>
        <translation>Rückgängig gemacht: {what}. „Wiederholen“ macht es wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejections</source>
        <translation>
            <numerusform>%Ln Ablehnung</numerusform>
            <numerusform>%Ln Ablehnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordListWindow</name>
    <message>
        <source>Mark a list of names everywhere</source>
        <translation>Eine Namensliste überall markieren</translation>
    </message>
    <message>
        <source>Names, one a line</source>
        <translation>Namen, einer je Zeile</translation>
    </message>
    <message>
        <source>Ingrid Solheim
Solheim; Person; Ingrid Solheim</source>
        <translation>Ingrid Solheim
Solheim; Person; Ingrid Solheim</translation>
    </message>
    <message>
        <source>Label of names without one</source>
        <translation>Label der Namen, die keines haben</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Look for the names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>No names yet</source>
        <translation>Noch keine Namen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln Label</numerusform>
            <numerusform>%Ln Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines twice</source>
        <translation>
            <numerusform>%Ln Zeile doppelt</numerusform>
            <numerusform>%Ln Zeilen doppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines without a name</source>
        <translation>
            <numerusform>%Ln Zeile ohne Namen</numerusform>
            <numerusform>%Ln Zeilen ohne Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the codebook, so the label above is used: {names}.</source>
        <translation>Nicht im Codebuch, darum gilt das Label oben: {names}.</translation>
    </message>
    <message>
        <source>Write one name on each line. If you like, its label and whom it stands for follow, each after a semicolon or a tab. Nothing is marked before you accept it.</source>
        <translation>Schreiben Sie in jede Zeile einen Namen. Wenn Sie wollen, folgen sein Label und für wen er steht, jeweils nach einem Semikolon oder Tabulator. Nichts wird markiert, bevor Sie es annehmen.</translation>
    </message>
    <message>
        <source>No entity, marked without one: {names}.</source>
        <translation>Keine Entität, wird ohne markiert: {names}.</translation>
    </message>
    <message>
        <source>Shows every place, to be accepted or rejected (Ctrl+Enter)</source>
        <translation>Zeigt jede Stelle zum Annehmen oder Ablehnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>There are no names in the list yet.</source>
        <translation>In der Liste stehen noch keine Namen.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>Names without a label get</source>
        <translation>Namen ohne Label bekommen</translation>
    </message>
    <message>
        <source>Reads the names of a text or CSV file</source>
        <translation>Liest die Namen einer Text- oder CSV-Datei</translation>
    </message>
    <message>
        <source>Changes nothing (Esc)</source>
        <translation>Ändert nichts (Esc)</translation>
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
