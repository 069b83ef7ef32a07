<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>PreferencesWindow</name>
    <message numerus="yes">
        <source>This empties the list of recent libraries: %n entries. The files stay.</source>
        <translation>
            <numerusform>This empties the list of recent libraries: %n entry. The file stays.</numerusform>
            <numerusform>This empties the list of recent libraries: %n entries. The files stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
