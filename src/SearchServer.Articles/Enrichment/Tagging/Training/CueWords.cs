namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Words that say something about the names beside them.</summary>
internal static class CueWords
{
    public static readonly string[] OrganisationHeads = (
        "inc inc. corp corp. co co. ltd ltd. llc plc group holdings company corporation bank university college school institute academy ministry department agency bureau office commission committee council " +
        "court party union association federation confederation league club team army navy force forces police guard corps congress parliament senate assembly house government administration authority " +
        "board fund foundation trust society organisation organization center centre hospital church news times post press journal tribune herald gazette daily guardian telegraph chronicle network " +
        "television tv radio channel airlines airways motors industries systems technologies technology partners associates brothers bros bros. sons media pictures studios records entertainment games software energy oil gas " +
        "petroleum electric steel mining chemical pharmaceuticals insurance financial capital securities investments exchange stores markets foods international movement front alliance coalition " +
        "brigade brigades laboratory observatory orchestra fc united city rovers wanderers athletic albion hotspur rangers").Split(' ');

    public static readonly string[] Titles = (
        "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame rev rev. reverend father sister brother pope cardinal archbishop bishop rabbi imam ayatollah sheikh king queen prince " +
        "princess duke duchess emperor president vice-president premier chancellor minister secretary senator sen sen. congressman congresswoman rep rep. representative governor gov gov. mayor ambassador " +
        "judge justice chief general gen gen. colonel col col. lieutenant lt lt. captain capt capt. major maj maj. sergeant sgt sgt. admiral adm adm. commander corporal private officer inspector detective " +
        "sheriff coach manager captain chairman chairwoman chairperson director ceo founder spokesman spokeswoman spokesperson leader lawyer attorney actor actress singer writer author activist analyst " +
        "economist striker midfielder defender goalkeeper driver candidate nominee husband wife son daughter brother sister mother father friend columnist correspondent reporter editor").Split(' ');

    public static readonly string[] Times = (
        "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. " +
        "monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan").Split(' ');

    public static readonly string[] FacilityHeads = (
        "street avenue road boulevard lane drive square bridge airport station stadium arena park hotel tower building hall palace castle cathedral museum theatre theater prison jail camp base plant dam " +
        "river lake sea ocean gulf bay strait straits channel island islands peninsula mountain mountains mount hill hills valley desert coast county province district state region republic kingdom " +
        "village town city airport port harbour harbor beach forest canyon highway").Split(' ');

    public static readonly string[] Speech = (
        "said says say told tells tweeted wrote writes added adds asked replied insisted argued argues acknowledged announced declared explained noted recalled testified claimed believes thinks").Split(' ');

    /// <summary>States as American newspapers shorten them, and other names of regions that lists of countries lack.</summary>
    public static readonly string[] Regions = (
        "Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Vt.|Va.|" +
        "Wash.|W.Va.|Wis.|Wyo.|D.C.|Europe|Asia|Africa|Antarctica|Oceania|Eurasia|North America|South America|Central America|Latin America|Middle East|Near East|Far East|Central Asia|South Asia|Southeast Asia|" +
        "East Asia|East Africa|West Africa|North Africa|Southern Africa|Western Europe|Eastern Europe|Central Europe|Northern Europe|Southern Europe|Scandinavia|Balkans|Caucasus|Caribbean|Mediterranean|" +
        "Maghreb|Sahel|Sahara|Siberia|Crimea|Donbas|Donbass|Kashmir|Punjab|Kurdistan|Chechnya|Transnistria|Palestine|West Bank|Gaza|Gaza Strip|Golan Heights|Sinai|Levant|Arabian Peninsula|Korean Peninsula|" +
        "Balkan Peninsula|Iberian Peninsula|Persian Gulf|Gulf of Mexico|Gulf of Aden|Red Sea|Black Sea|Baltic Sea|Baltic|North Sea|South China Sea|East China Sea|Yellow Sea|Caspian Sea|Dead Sea|Aegean Sea|Arctic|" +
        "Atlantic|Pacific|Indian Ocean|Atlantic Ocean|Pacific Ocean|Arctic Ocean|English Channel|Suez Canal|Panama Canal|Strait of Hormuz|Bosphorus|Himalayas|Alps|Andes|Amazon Basin|Midwest|Deep South|" +
        "New England|East Coast|West Coast|Gulf Coast|Silicon Valley|Capitol Hill|Wall Street|Bay Area|Long Island|Northern Ireland|Great Britain|Soviet Union|Yugoslavia|Czechoslovakia|East Germany|West Germany|" +
        "Tibet|Xinjiang|Hong Kong|Macau|Darfur|Catalonia|Basque Country|Flanders|Wallonia|Bavaria|Lapland|Patagonia|Kosovo|Abkhazia|South Ossetia|Nagorno-Karabakh|Rhine|Danube|Nile|Euphrates|Tigris|Mekong|Mississippi River").Split('|');

    public static readonly string[] NameParticles = "de da del della di do dos du la le van von der den ter ten bin ibn al el abu ben of the and for & y e zu".Split(' ');

    public static readonly string[] PlaceBefore = "in at from near to outside across around throughout into toward towards via".Split(' ');
}
