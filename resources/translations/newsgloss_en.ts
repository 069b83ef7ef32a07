<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Alike</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeDesk</name>
    <message numerus="yes">
        <source>%Ln articles look like others</source>
        <translation>
            <numerusform>%Ln article looks like others</numerusform>
            <numerusform>%Ln articles look like others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles are still to be compared.</source>
        <translation>
            <numerusform>%Ln article is still to be compared.</numerusform>
            <numerusform>%Ln articles are still to be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of its own</source>
        <translation>
            <numerusform>%Ln word of its own</numerusform>
            <numerusform>%Ln words of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikePart</name>
    <message numerus="yes">
        <source>Looks like %Ln others…</source>
        <translation>
            <numerusform>Looks like %Ln other…</numerusform>
            <numerusform>Looks like %Ln others…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeWindow</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message numerus="yes">
        <source>Change the labels of %n annotations…	L</source>
        <translation>
            <numerusform>Change the label…	L</numerusform>
            <numerusform>Change the labels of %n annotations…	L</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n mentions to an entity…</source>
        <translation>
            <numerusform>Link %n mention to an entity…</numerusform>
            <numerusform>Link %n mentions to an entity…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotations	Del</source>
        <translation>
            <numerusform>Delete it	Del</numerusform>
            <numerusform>Delete %n annotations	Del</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AstrayReview</name>
    <message numerus="yes">
        <source>%Ln annotations stood on words that were changed.</source>
        <translation>
            <numerusform>%Ln annotation stood on words that were changed.</numerusform>
            <numerusform>%Ln annotations stood on words that were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinDesk</name>
    <message numerus="yes">
        <source>%Ln things are back.</source>
        <translation>
            <numerusform>%Ln thing is back.</numerusform>
            <numerusform>%Ln things are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that went with them too.</source>
        <translation>
            <numerusform>%Ln that went with it too.</numerusform>
            <numerusform>%Ln that went with them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were made anew since and were left out.</source>
        <translation>
            <numerusform>%Ln was made anew since and was left out.</numerusform>
            <numerusform>%Ln were made anew since and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are up for review, since their words were changed.</source>
        <translation>
            <numerusform>%Ln is up for review, since its words were changed.</numerusform>
            <numerusform>%Ln are up for review, since their words were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BinWindow</name>
    <message numerus="yes">
        <source>Put back %Ln things</source>
        <translation>
            <numerusform>Put back %Ln thing</numerusform>
            <numerusform>Put back %Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardBeside</name>
    <message numerus="yes">
        <source>A yes marks %n other places here, too.</source>
        <translation>
            <numerusform>A yes marks %n other place here, too.</numerusform>
            <numerusform>A yes marks %n other places here, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks that “everywhere” put elsewhere went, too; undo brings them back.</source>
        <translation>
            <numerusform>%n mark that “everywhere” put elsewhere went, too; undo brings it back.</numerusform>
            <numerusform>%n marks that “everywhere” put elsewhere went, too; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message numerus="yes">
        <source>Remove %Ln annotations?</source>
        <translation>
            <numerusform>Remove %Ln annotation?</numerusform>
            <numerusform>Remove %Ln annotations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln candidates?</source>
        <translation>
            <numerusform>Reject %Ln candidate?</numerusform>
            <numerusform>Reject %Ln candidates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln</source>
        <translation>
            <numerusform>Remove %Ln</numerusform>
            <numerusform>Remove %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <translation>
            <numerusform>Reject %Ln</numerusform>
            <numerusform>Reject %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln annotations?</source>
        <translation>
            <numerusform>Keep %Ln annotation?</numerusform>
            <numerusform>Keep %Ln annotations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln candidates?</source>
        <translation>
            <numerusform>Accept %Ln candidate?</numerusform>
            <numerusform>Accept %Ln candidates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln</source>
        <translation>
            <numerusform>Keep %Ln</numerusform>
            <numerusform>Keep %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln annotations to {name}?</source>
        <translation>
            <numerusform>Change %Ln annotation to {name}?</numerusform>
            <numerusform>Change %Ln annotations to {name}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln</source>
        <translation>
            <numerusform>Change %Ln</numerusform>
            <numerusform>Change %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another topic for %Ln annotations</source>
        <translation>
            <numerusform>Another topic for %Ln annotation</numerusform>
            <numerusform>Another topic for %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another label for %Ln mentions</source>
        <translation>
            <numerusform>Another label for %Ln mention</numerusform>
            <numerusform>Another label for %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln mentions to {name}?</source>
        <translation>
            <numerusform>Link %Ln mention to {name}?</numerusform>
            <numerusform>Link %Ln mentions to {name}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln</source>
        <translation>
            <numerusform>Link %Ln</numerusform>
            <numerusform>Link %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln not taken</numerusform>
            <numerusform>%Ln not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckScopes</name>
    <message numerus="yes">
        <source>%Ln listed articles</source>
        <translation>
            <numerusform>%Ln listed article</numerusform>
            <numerusform>%Ln listed articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken</source>
        <translation>
            <numerusform>%Ln taken</numerusform>
            <numerusform>%Ln taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckSide</name>
    <message numerus="yes">
        <source>Accept the %Ln sure ones…</source>
        <translation>
            <numerusform>Accept the %Ln sure one…</numerusform>
            <numerusform>Accept the %Ln sure ones…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in these %Ln articles is in doubt. One Undo takes it back.</source>
        <translation>
            <numerusform>Nothing in this %Ln article is in doubt. One Undo takes it back.</numerusform>
            <numerusform>Nothing in these %Ln articles is in doubt. One Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln articles</source>
        <translation>
            <numerusform>Accept %Ln article</numerusform>
            <numerusform>Accept %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>%Ln articles with this headline</source>
        <translation>
            <numerusform>%Ln article with this headline</numerusform>
            <numerusform>%Ln articles with this headline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An author of several outlets, in %Ln articles</source>
        <translation>
            <numerusform>An author of several outlets, in %Ln article</numerusform>
            <numerusform>An author of several outlets, in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message numerus="yes">
        <source>%Ln articles taken</source>
        <translation>
            <numerusform>%Ln article taken</numerusform>
            <numerusform>%Ln articles taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look</source>
        <translation>
            <numerusform>%Ln wants a look</numerusform>
            <numerusform>%Ln want a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeForms</name>
    <message numerus="yes">
        <source>%Ln annotations of {name} were made under an earlier definition; “{action}” has them.</source>
        <translation>
            <numerusform>%Ln annotation of {name} was made under an earlier definition; “{action}” has them.</numerusform>
            <numerusform>%Ln annotations of {name} were made under an earlier definition; “{action}” has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeMerging</name>
    <message numerus="yes">
        <source>%Ln mentions</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taggings</source>
        <translation>
            <numerusform>%Ln tagging</numerusform>
            <numerusform>%Ln taggings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes about them will go along.</source>
        <translation>
            <numerusform>%Ln note about them will go along.</numerusform>
            <numerusform>%Ln notes about them will go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities will have the label {other}.</source>
        <translation>
            <numerusform>%Ln entity will have the label {other}.</numerusform>
            <numerusform>%Ln entities will have the label {other}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels below it will go along.</source>
        <translation>
            <numerusform>%Ln label below it will go along.</numerusform>
            <numerusform>%Ln labels below it will go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topics below it will go along.</source>
        <translation>
            <numerusform>%Ln topic below it will go along.</numerusform>
            <numerusform>%Ln topics below it will go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations of those below stay theirs.</source>
        <translation>
            <numerusform>%Ln annotation of those below stays theirs.</numerusform>
            <numerusform>%Ln annotations of those below stay theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided suggestions will count for {other}.</source>
        <translation>
            <numerusform>%Ln decided suggestion will count for {other}.</numerusform>
            <numerusform>%Ln decided suggestions will count for {other}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DefinitionsWindow</name>
    <message numerus="yes">
        <source>%Ln annotations were made under a definition that is not known.</source>
        <translation>
            <numerusform>%Ln annotation was made under a definition that is not known.</numerusform>
            <numerusform>%Ln annotations were made under a definition that is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review all %Ln under earlier definitions…</source>
        <translation>
            <numerusform>Review %Ln under earlier definitions…</numerusform>
            <numerusform>Review all %Ln under earlier definitions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations were made under it.</source>
        <translation>
            <numerusform>%Ln annotation was made under it.</numerusform>
            <numerusform>%Ln annotations were made under it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deleted</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taggings</source>
        <translation>
            <numerusform>%n tagging</numerusform>
            <numerusform>%n taggings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message numerus="yes">
        <source>%Ln further differences are not shown.</source>
        <translation>
            <numerusform>%Ln further difference is not shown.</numerusform>
            <numerusform>%Ln further differences are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs are the same</source>
        <translation>
            <numerusform>%Ln paragraph is the same</numerusform>
            <numerusform>%Ln paragraphs are the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditingBars</name>
    <message numerus="yes">
        <source>%Ln changes so far</source>
        <translation>
            <numerusform>%Ln change so far</numerusform>
            <numerusform>%Ln changes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations move along</source>
        <translation>
            <numerusform>%Ln annotation moves along</numerusform>
            <numerusform>%Ln annotations move along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look afterwards</source>
        <translation>
            <numerusform>%Ln wants a look afterwards</numerusform>
            <numerusform>%Ln want a look afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes that you typed are not in the text yet.</source>
        <translation>
            <numerusform>%Ln change that you typed is not in the text yet.</numerusform>
            <numerusform>%Ln changes that you typed are not in the text yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join all %Ln</source>
        <translation>
            <numerusform>Join %Ln</numerusform>
            <numerusform>Join all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words were joined.</source>
        <translation>
            <numerusform>%Ln word was joined.</numerusform>
            <numerusform>%Ln words were joined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldWords</name>
    <message numerus="yes">
        <source>%n lines of the page around the article</source>
        <translation>
            <numerusform>%n line of the page around the article</numerusform>
            <numerusform>%n lines of the page around the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are taken back: {whose}.</source>
        <translation>
            <numerusform>%n action is taken back: {whose}.</numerusform>
            <numerusform>%n actions are taken back: {whose}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportWindow</name>
    <message numerus="yes">
        <source>%Ln taken</source>
        <translation>
            <numerusform>%Ln taken</numerusform>
            <numerusform>%Ln taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not looked at.</source>
        <translation>
            <numerusform>%Ln was not looked at.</numerusform>
            <numerusform>%Ln were not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message numerus="yes">
        <source>%Ln known names</source>
        <translation>
            <numerusform>%Ln known name</numerusform>
            <numerusform>%Ln known names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegendItem</name>
    <message numerus="yes">
        <source>{name}{key}, %n in this article</source>
        <translation>
            <numerusform>{name}{key}, %n in this article</numerusform>
            <numerusform>{name}{key}, %n in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message numerus="yes">
        <source>Another topic for %n annotations</source>
        <translation>
            <numerusform>Another topic for %n annotation</numerusform>
            <numerusform>Another topic for %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another label for %n mentions</source>
        <translation>
            <numerusform>Another label for %n mention</numerusform>
            <numerusform>Another label for %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whom do these %n mentions stand for?</source>
        <translation>
            <numerusform>Whom does this %n mention stand for?</numerusform>
            <numerusform>Whom do these %n mentions stand for?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other places in this article</source>
        <translation>
            <numerusform>%Ln other place in this article</numerusform>
            <numerusform>%Ln other places in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about %Ln other places of these words</source>
        <translation>
            <numerusform>Decide about %Ln other place of these words</numerusform>
            <numerusform>Decide about %Ln other places of these words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message numerus="yes">
        <source>%n more labels</source>
        <translation>
            <numerusform>%n more label</numerusform>
            <numerusform>%n more labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotKept</name>
    <message numerus="yes">
        <source>%Ln changes are not kept so far.</source>
        <translation>
            <numerusform>%Ln change is not kept so far.</numerusform>
            <numerusform>%Ln changes are not kept so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n notes that were being typed when the program ended are kept.</source>
        <translation>
            <numerusform>The note that was being typed when the program ended is kept.</numerusform>
            <numerusform>%n notes that were being typed when the program ended are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutletRules</name>
    <message numerus="yes">
        <source>Apply it to %n articles…</source>
        <translation>
            <numerusform>Apply it to %n article…</numerusform>
            <numerusform>Apply it to %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are in {file}.</source>
        <translation>
            <numerusform>%n rule is in {file}.</numerusform>
            <numerusform>%n rules are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are new here.</source>
        <translation>
            <numerusform>%n rule is new here.</numerusform>
            <numerusform>%n rules are new here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were changed.</source>
        <translation>
            <numerusform>%n article was changed.</numerusform>
            <numerusform>%n articles were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesWindow</name>
    <message numerus="yes">
        <source>This empties the list of recent libraries: %n entries. The files stay.</source>
        <translation>
            <numerusform>This empties the list of recent libraries: %n entry. The file stays.</numerusform>
            <numerusform>This empties the list of recent libraries: %n entries. The files stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDesk</name>
    <message numerus="yes">
        <source>%Ln selected articles</source>
        <translation>
            <numerusform>%Ln selected article</numerusform>
            <numerusform>%Ln selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations and notes</source>
        <translation>
            <numerusform>%Ln annotation or note</numerusform>
            <numerusform>%Ln annotations and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values of fields</source>
        <translation>
            <numerusform>%Ln value of a field</numerusform>
            <numerusform>%Ln values of fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions and states of work</source>
        <translation>
            <numerusform>%Ln decision or state of work</numerusform>
            <numerusform>%Ln decisions and states of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things that were deleted before</source>
        <translation>
            <numerusform>%Ln thing that was deleted before</numerusform>
            <numerusform>%Ln things that were deleted before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the history</source>
        <translation>
            <numerusform>%Ln entry of the history</numerusform>
            <numerusform>%Ln entries of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations stay, under another name.</source>
        <translation>
            <numerusform>%Ln annotation stays, under another name.</numerusform>
            <numerusform>%Ln annotations stay, under another name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups are deleted; one is made anew.</source>
        <translation>
            <numerusform>%Ln backup is deleted; one is made anew.</numerusform>
            <numerusform>%Ln backups are deleted; one is made anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recoding</name>
    <message numerus="yes">
        <source>%Ln unreadable characters</source>
        <translation>
            <numerusform>%Ln unreadable character</numerusform>
            <numerusform>%Ln unreadable characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <source>In the %Ln articles of the list</source>
        <translation>
            <numerusform>In the %Ln article of the list</numerusform>
            <numerusform>In the %Ln articles of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln articles</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%Ln of these candidates are doubtful.</source>
        <translation>
            <numerusform>%Ln of these candidates is doubtful.</numerusform>
            <numerusform>%Ln of these candidates are doubtful.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln</source>
        <translation>
            <numerusform>Accept the %Ln</numerusform>
            <numerusform>Accept all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln sure ones</source>
        <translation>
            <numerusform>Accept the %Ln sure one</numerusform>
            <numerusform>Accept the %Ln sure ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %Ln left…</source>
        <translation>
            <numerusform>Accept the %Ln left…</numerusform>
            <numerusform>Accept the %Ln left…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the %Ln left…</source>
        <translation>
            <numerusform>Keep the %Ln left…</numerusform>
            <numerusform>Keep the %Ln left…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%Ln places found</source>
        <translation>
            <numerusform>%Ln place found</numerusform>
            <numerusform>%Ln places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleOfferLine</name>
    <message numerus="yes">
        <source>settles %n articles that are here</source>
        <translation>
            <numerusform>settles %n article that is here</numerusform>
            <numerusform>settles %n articles that are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message numerus="yes">
        <source>It settles something in %Ln articles more.</source>
        <translation>
            <numerusform>It settles something in %Ln article more.</numerusform>
            <numerusform>It settles something in %Ln articles more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePreviewWindow</name>
    <message numerus="yes">
        <source>Apply to %n articles</source>
        <translation>
            <numerusform>Apply to %n article</numerusform>
            <numerusform>Apply to %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles would change. What a person set or confirmed stays as it is.</source>
        <translation>
            <numerusform>%n article would change. What a person set or confirmed stays as it is.</numerusform>
            <numerusform>%n articles would change. What a person set or confirmed stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Selected</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln articles</source>
        <translation>
            <numerusform>Tag %Ln article</numerusform>
            <numerusform>Tag %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitWindow</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more articles are not listed.</source>
        <translation>
            <numerusform>%Ln more article is not listed.</numerusform>
            <numerusform>%Ln more articles are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import as %Ln articles</source>
        <translation>
            <numerusform>Import as %Ln article</numerusform>
            <numerusform>Import as %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln suggestions</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other tables with the same columns</source>
        <translation>
            <numerusform>and %Ln other table with the same columns</numerusform>
            <numerusform>and %Ln other tables with the same columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be read</source>
        <translation>
            <numerusform>%Ln row cannot be read</numerusform>
            <numerusform>%Ln rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln articles</source>
        <translation>
            <numerusform>Import %Ln article</numerusform>
            <numerusform>Import %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicChip</name>
    <message numerus="yes">
        <source>Like %Ln articles tagged {topic}.</source>
        <translation>
            <numerusform>Like %Ln article tagged {topic}.</numerusform>
            <numerusform>Like %Ln articles tagged {topic}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%Ln annotations moved along</source>
        <translation>
            <numerusform>%Ln annotation moved along</numerusform>
            <numerusform>%Ln annotations moved along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look</source>
        <translation>
            <numerusform>%Ln wants a look</numerusform>
            <numerusform>%Ln want a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations move along</source>
        <translation>
            <numerusform>%Ln annotation moves along</numerusform>
            <numerusform>%Ln annotations move along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want a look afterwards</source>
        <translation>
            <numerusform>%Ln wants a look afterwards</numerusform>
            <numerusform>%Ln want a look afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are in {file}</source>
        <translation>
            <numerusform>%Ln change is in {file}</numerusform>
            <numerusform>%Ln changes are in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wholesale</name>
    <message numerus="yes">
        <source>%Ln marks</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejections</source>
        <translation>
            <numerusform>%Ln rejection</numerusform>
            <numerusform>%Ln rejections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordListWindow</name>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines twice</source>
        <translation>
            <numerusform>%Ln line twice</numerusform>
            <numerusform>%Ln lines twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines without a name</source>
        <translation>
            <numerusform>%Ln line without a name</numerusform>
            <numerusform>%Ln lines without a name</numerusform>
        </translation>
    </message>
</context>
</TS>
