namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Names of months in the languages that news pages come in, with their short forms and the cases that dates stand in. A word that names different months in two languages
/// (Croatian <c>listopad</c> is October, Polish <c>listopad</c> November) means the one of the larger language.
/// </summary>
internal static class MonthNames
{
    /// <summary>A language a line; names of one month are parted by commas.</summary>
    private static readonly string[] s_languages =
    [
        "january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sep,sept october,oct november,nov december,dec",
        "januar,jänner,jan februar,feber,feb märz,maerz,mär,mrz april,apr mai juni,jun juli,jul august,aug september,sep oktober,okt november,nov dezember,dez",
        "janvier,janv février,fevrier,févr,fevr,fév mars avril,avr mai juin juillet,juil août,aout septembre,sept octobre,oct novembre,nov décembre,decembre,déc",
        "enero,ene febrero,feb marzo,mar abril,abr mayo,may junio,jun julio,jul agosto,ago septiembre,setiembre,sept,set octubre,oct noviembre,nov diciembre,dic",
        "gennaio,gen febbraio,febbr,feb marzo,mar aprile,apr maggio,magg,mag giugno,giu luglio,lug agosto,ago settembre,sett,set ottobre,ott novembre,nov dicembre,dic",
        "janeiro,jan fevereiro,fev março,marco,mar abril,abr maio,mai junho,jun julho,jul agosto,ago setembro,set outubro,out novembro,nov dezembro,dez",
        "gener,gen febrer,febr març,març abril,abr maig juny,jun juliol,jul agost,ag setembre,set octubre,oct novembre,nov desembre,des",
        "januari,jan februari,feb maart,mrt april,apr mei juni,jun juli,jul augustus,aug september,sep oktober,okt november,nov december,dec",
        "januar,jan februar,feb marts,mar april,apr maj juni,jun juli,jul august,aug september,sep oktober,okt november,nov december,dec",
        "januar,jan februar,feb mars april,apr mai juni,jun juli,jul august,aug september,sep oktober,okt november,nov desember,des",
        "januari,jan februari,feb mars april,apr maj juni,jun juli,jul augusti,aug september,sep oktober,okt november,nov december,dec",
        "janúar,jan febrúar,feb mars apríl,apr maí júní,jún júlí,júl ágúst,ágú september,sep október,okt nóvember,nóv desember,des",
        "tammikuuta,tammikuu helmikuuta,helmikuu maaliskuuta,maaliskuu huhtikuuta,huhtikuu toukokuuta,toukokuu kesäkuuta,kesäkuu heinäkuuta,heinäkuu elokuuta,elokuu syyskuuta,syyskuu lokakuuta,lokakuu marraskuuta,marraskuu joulukuuta,joulukuu",
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
        "stycznia,styczeń,sty lutego,luty,lut marca,marzec kwietnia,kwiecień,kwi maja,maj czerwca,czerwiec,cze lipca,lipiec,lip sierpnia,sierpień,sie września,wrzesień,wrz października,październik,paź listopada,listopad,lis grudnia,grudzień,gru",
        "ledna,leden února,únor března,březen dubna,duben května,květen června,červen července,červenec srpna,srpen září října,říjen listopadu,listopad prosince,prosinec",
        "januára,január februára,február marca,marec apríla,apríl mája,máj júna,jún júla,júl augusta,august septembra,september októbra,október novembra,november decembra,december",
        "január,janvár,jan február,febr március,márc április,ápr május,máj június,jún július,júl augusztus,aug szeptember,szept október,okt november,nov december,dec",
        "ianuarie,ian februarie,feb martie,mar aprilie,apr mai iunie,iun iulie,iul august,aug septembrie,sept octombrie,oct noiembrie,noi decembrie,dec",
        "januar,jan februar,feb mart,mar april,apr maj jun,juna jul,jula avgust,avg septembar,septembra,sep oktobar,oktobra,okt novembar,novembra,nov decembar,decembra,dec",
        "јануар,јан фебруар,феб март,мар април,апр мај јун јул август,авг септембар,сеп октобар,окт новембар,нов децембар,дец",
        "ocak,oca şubat,şub mart,mar nisan,nis mayıs,may haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki kasım,kas aralık,ara",
        "января,январь,янв февраля,февраль,фев,февр марта,март,мар апреля,апрель,апр мая,май июня,июнь,июн июля,июль,июл августа,август,авг сентября,сентябрь,сен,сент октября,октябрь,окт ноября,ноябрь,ноя,нояб декабря,декабрь,дек",
        "січня,січень,січ лютого,лютий,лют березня,березень,бер квітня,квітень,квіт травня,травень,трав червня,червень,черв липня,липень,лип серпня,серпень,серп вересня,вересень,вер жовтня,жовтень,жовт листопада,листопад,лист грудня,грудень,груд",
        "януари,яну февруари,фев март април,апр май юни юли август,авг септември,сеп октомври,окт ноември,ное декември,дек",
        "ιανουαρίου,ιανουάριος,ιαν φεβρουαρίου,φεβρουάριος,φεβ μαρτίου,μάρτιος,μαρ απριλίου,απρίλιος,απρ μαΐου,μάιος,μαϊ ιουνίου,ιούνιος,ιουν ιουλίου,ιούλιος,ιουλ αυγούστου,αύγουστος,αυγ σεπτεμβρίου,σεπτέμβριος,σεπ οκτωβρίου,οκτώβριος,οκτ νοεμβρίου,νοέμβριος,νοε δεκεμβρίου,δεκέμβριος,δεκ",
        "januari,jan februari,feb,pebruari maret,mar april,apr mei juni,jun juli,jul agustus,agu,ags september,sep oktober,okt november,nov desember,des",
        "januari,jan februari,feb mac,mac april,apr mei,mei jun julai,jul ogos,ogo september,sep oktober,okt november,nov disember,dis",
        "يناير,جانفي فبراير,شباط,فيفري مارس,آذار أبريل,ابريل,إبريل,نيسان,أفريل مايو,أيار,ماي يونيو,يونيه,حزيران,جوان يوليو,يوليه,تموز,جويلية أغسطس,اغسطس,آب,أوت سبتمبر,أيلول أكتوبر,اكتوبر نوفمبر ديسمبر",
        "जनवरी फरवरी,फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर,सितम्बर अक्टूबर,अक्तूबर नवंबर,नवम्बर दिसंबर,दिसम्बर",
        "ינואר פברואר מרץ,מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    ];

    private static readonly WordTable<int> s_months = new([.. s_languages.SelectMany(language => language.Split(' ').Select((names, month) => (month + 1, names.Replace(',', ' '))))]);

    /// <summary>The month, from 1, that a word names in whatever case; 0 if it names none.</summary>
    public static int Find(ReadOnlySpan<char> word) => s_months.TryFind(word, out int month) ? month : 0;
}
