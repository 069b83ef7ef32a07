"""The words that made articles consist of: parts of sentences and forms, in eight languages and four scripts."""

from __future__ import annotations

UNSPACED = frozenset({"zh", "ja", "th"})

SPELLINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("labour", "labor"),
        ("harbour", "harbor"),
        ("organis", "organiz"),
        ("centre", "center"),
        ("programme", "program"),
        ("travell", "travel"),
        ("defence", "defense"),
        ("grey", "gray"),
    ),
    "de": (("ß", "ss"),),
    "es": (
        ("video", "vídeo"),
        ("período", "periodo"),
    ),
    "fr": (
        ("clé", "clef"),
        ("événement", "évènement"),
    ),
}
"""How words are written in one country, and how in another."""

PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("on Monday", "late in the evening", "after a long debate", "two weeks ago", "without any warning",
         "in spring", "for the third time", "before dawn", "at the labour centre", "since the storm",
         "according to her", "again"),
        ("the harbour workers", "Maren Holt", "the mayor of Norda", "a group of pupils", "the ferry company",
         "three judges", "farmers from the valley", "the defence ministry", "an old fisherman", "several nurses",
         "the water board", "owners of small shops"),
        ("organised", "turned down", "asked for", "spoke about", "have paid for", "described", "gave up", "promised",
         "wanted to see", "voted against", "saved", "measured"),
        ("a new programme", "the price of bread", "the grey bridge", "a plan for the river", "the winter timetable",
         "nine hundred letters", "the museum's roof", "a smaller budget", "the travelling exhibition",
         "their own school", "every second lamp", "the night ferry"),
        ("in the town of Elsin", "near the border", "with great care", "because nobody had asked them",
         "although it rained", "as the paper had said", "and went home", "to the surprise of many",
         "under the old rules", "beside the lighthouse", "while others waited", "in front of the court"),
    ),
    "de": (
        ("am Montag", "spät am Abend", "nach langer Beratung", "vor zwei Wochen", "ohne Warnung", "im Frühjahr",
         "zum dritten Mal", "noch vor Sonnenaufgang", "seit dem Sturm", "nach ihren Worten", "wieder", "außerdem"),
        ("haben die Hafenarbeiter", "hat Maren Holt", "hat der Bürgermeister von Norda", "haben einige Schüler",
         "hat die Reederei", "haben drei Richter", "haben Bauern aus dem Tal", "hat das Ministerium",
         "hat ein alter Fischer", "haben mehrere Pflegerinnen", "hat der Wasserverband", "haben kleine Händler"),
        ("in der großen Straße", "an der Grenze", "mit viel Geduld", "trotz des Regens", "vor dem Gericht",
         "neben dem Leuchtturm", "zur Freude vieler", "nach den alten Regeln", "im Süden der Stadt",
         "am Rand des Marktes", "unter der Brücke", "gegen den Rat der Fachleute"),
        ("ein neues Programm", "den Preis für Brot", "die graue Brücke", "einen Plan für den Fluss",
         "den Winterfahrplan", "neunhundert Briefe", "das Dach des Museums", "einen kleineren Haushalt",
         "die Ausstellung", "ihre eigene Schule", "jede zweite Laterne", "die Nachtfähre"),
        ("vorgestellt", "abgelehnt", "gefordert", "besprochen", "bezahlt", "beschrieben", "aufgegeben", "versprochen",
         "sehen wollen", "verhindert", "gerettet", "vermessen"),
    ),
    "es": (
        ("el lunes", "ya de noche", "tras un largo debate", "hace dos semanas", "sin previo aviso", "en primavera",
         "por tercera vez", "antes del alba", "desde la tormenta", "según ella", "de nuevo", "en ese período"),
        ("los estibadores", "Maren Holt", "el alcalde de Norda", "un grupo de alumnos", "la naviera", "tres jueces",
         "agricultores del valle", "el ministerio", "un viejo pescador", "varias enfermeras", "la junta del agua",
         "dueños de pequeñas tiendas"),
        ("organizaron", "rechazaron", "pidieron", "comentaron", "pagaron", "describieron", "abandonaron",
         "prometieron", "quisieron ver", "grabaron en video", "salvaron", "midieron"),
        ("un nuevo programa", "el precio del pan", "el puente gris", "un plan para el río", "el horario de invierno",
         "novecientas cartas", "el tejado del museo", "un presupuesto menor", "la exposición", "su propia escuela",
         "una de cada dos farolas", "el barco nocturno"),
        ("en la ciudad de Elsin", "cerca de la frontera", "con mucho cuidado", "aunque llovía", "y se fueron a casa",
         "como decía el diario", "para sorpresa de muchos", "bajo las viejas normas", "junto al faro",
         "mientras otros esperaban", "frente al tribunal", "porque nadie preguntó"),
    ),
    "fr": (
        ("lundi", "tard dans la soirée", "après un long débat", "il y a deux semaines", "sans prévenir",
         "au printemps", "pour la troisième fois", "avant l'aube", "depuis la tempête", "selon elle", "de nouveau",
         "lors de cet événement"),
        ("les dockers", "Maren Holt et ses amis", "les élus de Norda", "quelques élèves", "les armateurs",
         "trois juges", "des paysans de la vallée", "les ministres", "de vieux pêcheurs", "plusieurs infirmières",
         "les riverains", "les petits commerçants"),
        ("ont organisé", "ont refusé", "ont demandé", "ont commenté", "ont payé", "ont décrit", "ont abandonné",
         "ont promis", "ont voulu voir", "ont rejeté", "ont sauvé", "ont mesuré"),
        ("un nouveau programme", "le prix du pain", "le pont gris", "un plan pour le fleuve", "l'horaire d'hiver",
         "neuf cents lettres", "le toit du musée", "un budget plus petit", "l'exposition", "leur propre école",
         "la clé de la mairie", "le bateau de nuit"),
        ("dans la ville d'Elsin", "près de la frontière", "avec grand soin", "malgré la pluie", "avant de rentrer",
         "comme le disait le journal", "à la surprise générale", "selon les anciennes règles", "à côté du phare",
         "pendant que d'autres attendaient", "devant le tribunal", "sans qu'on le leur demande"),
    ),
    "ar": (
        ("يوم الاثنين", "في ساعة متأخرة", "بعد نقاش طويل", "قبل أسبوعين", "من دون إنذار", "في الربيع",
         "للمرة الثالثة", "قبل الفجر", "منذ العاصفة", "كما قالت", "من جديد", "في المساء"),
        ("نظم عمال الميناء", "رفض رئيس البلدية", "طلب التلاميذ", "ناقشت الشركة", "دفع القضاة", "وصف المزارعون",
         "ترك الصياد", "وعدت الوزارة", "أراد الجيران", "صوت المجلس ضد", "أنقذت الممرضات", "قاس الخبراء"),
        ("برنامجا جديدا", "سعر الخبز", "الجسر القديم", "خطة للنهر", "جدول الشتاء", "تسعمئة رسالة", "سقف المتحف",
         "ميزانية أصغر", "المعرض المتنقل", "مدرسة القرية", "نصف المصابيح", "عبارة الليل"),
        ("في مدينة إلسين", "قرب الحدود", "بعناية كبيرة", "رغم المطر", "ثم عادوا إلى البيت", "كما كتبت الصحيفة",
         "أمام المحكمة", "بجانب المنارة", "وفق القواعد القديمة", "بينما انتظر آخرون", "في وسط السوق", "تحت الجسر"),
    ),
    "zh": (
        ("星期一", "深夜", "经过长时间辩论", "两个星期前", "在没有警告的情况下", "今年春天", "第三次", "天亮之前",
         "风暴过后", "据她说"),
        ("码头工人", "诺尔达市长", "一群学生", "渡轮公司", "三位法官", "山谷里的农民", "国防部", "一位老渔夫",
         "几名护士", "小店店主"),
        ("提出了", "拒绝了", "要求", "讨论了", "支付了", "描述了", "放弃了", "答应给出", "想看看", "反对"),
        ("一个新项目", "面包的价格", "灰色的大桥", "河流治理计划", "冬季时刻表", "九百封信", "博物馆的屋顶",
         "较小的预算", "巡回展览", "夜班渡轮"),
        ("在埃尔辛城", "在边境附近", "并且十分小心", "虽然下着雨", "然后回家了", "正如报纸所说", "令许多人惊讶",
         "按照旧的规定", "在灯塔旁边", "就在法院门前"),
    ),
    "ja": (
        ("月曜日に", "夜遅くになって", "長い議論の末", "二週間前に", "何の予告もなく", "この春", "三度目となるが",
         "夜明け前に", "嵐のあと", "彼女によると"),
        ("港の労働者は", "ノルダ市長は", "生徒たちは", "フェリー会社は", "三人の裁判官は", "谷の農家は", "国防省は",
         "老いた漁師は", "看護師たちは", "小さな店の主人は"),
        ("エルシンの町で", "国境の近くで", "慎重に", "雨の中で", "新聞が伝えたとおり", "多くの人が驚くなか",
         "古い規則に従って", "灯台のそばで", "裁判所の前で", "市場の外れで"),
        ("新しい計画を", "パンの値段を", "灰色の橋を", "川の整備案を", "冬の時刻表を", "九百通の手紙を",
         "博物館の屋根を", "小さな予算を", "巡回展を", "夜の船を"),
        ("発表した", "断った", "求めた", "話し合った", "支払った", "説明した", "あきらめた", "約束した", "見たがった",
         "救った"),
    ),
    "th": (
        ("เมื่อวันจันทร์", "ตอนดึก", "หลังการถกเถียงยาวนาน", "สองสัปดาห์ก่อน", "โดยไม่มีคำเตือน", "ในฤดูใบไม้ผลิ",
         "เป็นครั้งที่สาม", "ก่อนรุ่งสาง", "หลังพายุ", "ตามที่เธอกล่าว"),
        ("คนงานท่าเรือ", "นายกเทศมนตรีนอร์ดา", "นักเรียนกลุ่มหนึ่ง", "บริษัทเรือข้ามฟาก", "ผู้พิพากษาสามคน",
         "ชาวนาจากหุบเขา", "กระทรวงกลาโหม", "ชาวประมงเฒ่า", "พยาบาลหลายคน", "เจ้าของร้านเล็ก"),
        ("เสนอ", "ปฏิเสธ", "เรียกร้อง", "พูดถึง", "จ่ายค่า", "อธิบาย", "ละทิ้ง", "สัญญาเรื่อง", "อยากเห็น",
         "คัดค้าน"),
        ("โครงการใหม่", "ราคาขนมปัง", "สะพานสีเทา", "แผนพัฒนาแม่น้ำ", "ตารางเวลาฤดูหนาว", "จดหมายเก้าร้อยฉบับ",
         "หลังคาพิพิธภัณฑ์", "งบประมาณที่เล็กลง", "นิทรรศการเคลื่อนที่", "เรือกลางคืน"),
        ("ในเมืองเอลซิน", "ใกล้ชายแดน", "อย่างระมัดระวัง", "ทั้งที่ฝนตก", "แล้วกลับบ้าน", "ตามที่หนังสือพิมพ์เขียน",
         "ท่ามกลางความแปลกใจ", "ตามกฎเดิม", "ข้างประภาคาร", "หน้าศาล"),
    ),
}  # fmt: skip
"""By language, the parts of a sentence in their order, and what each may be."""

FORMS: dict[str, tuple[str, ...]] = {
    "en": (
        "Shares in @ rose by @ points to @ on the exchange of Norda, after @ had said that @ would fall.",
        "The index of the thirty largest companies closed at @, @ more than on the day before, traders said.",
        "A barrel of oil cost @ crowns, and the crown stood at @ against the Aurelian dollar by the end of @.",
        "Analysts at @ expect that @ and @ will publish their figures for the quarter on day @ of the month.",
    ),
    "de": (
        "Die Aktien von @ stiegen um @ Punkte auf @ an der Börse in Norda, nachdem @ gesagt hatte, dass @ sinke.",
        "Der Index der dreißig größten Firmen schloss bei @, @ mehr als am Tag zuvor, sagten Händler von @.",
        "Ein Fass Öl kostete @ Kronen, und die Krone stand am Ende von @ bei @ gegen den Dollar von @.",
    ),
    "es": (
        "Las acciones de @ subieron @ puntos hasta @ en la bolsa de Norda, después de que @ dijera que @ caería.",
        "El índice de las treinta mayores empresas cerró en @, @ más que el día anterior, según operadores de @.",
        "Un barril de petróleo costaba @ coronas, y la corona estaba a @ frente al dólar al final de @.",
    ),
    "fr": (
        "Les actions de @ ont gagné @ points à @ à la bourse de Norda, après que @ avait dit que @ baisserait.",
        "L'indice des trente plus grandes entreprises a fini à @, soit @ de plus que la veille, selon @.",
        "Un baril de pétrole coûtait @ couronnes, et la couronne valait @ face au dollar à la fin de @.",
    ),
    "ar": (
        "ارتفعت أسهم @ بمقدار @ نقطة إلى @ في بورصة نوردا بعد أن قالت @ إن @ سينخفض.",
        "أغلق مؤشر أكبر ثلاثين شركة عند @ بزيادة @ عن اليوم السابق كما قال متعاملون من @.",
    ),
    "zh": (
        "@的股价在诺尔达交易所上涨@点至@，此前@表示@将会下降。",
        "三十家最大公司的指数收于@，比前一天高@，@的交易员说。",
    ),
    "ja": (
        "@の株はノルダ取引所で@ポイント上がり@となった。@が@は下がると述べたためだ。",
        "三十社の指数は@で終わり、前日より@高かったと@の業者は話した。",
    ),
    "th": (
        "หุ้นของ@เพิ่มขึ้น@จุดเป็น@ในตลาดนอร์ดา หลังจาก@กล่าวว่า@จะลดลง",
        "ดัชนีของสามสิบบริษัทปิดที่@ สูงกว่าวันก่อน@ ตามที่@กล่าว",
    ),
}  # fmt: skip
"""Reports that are written by filling in a form; @ stands for a fact."""
