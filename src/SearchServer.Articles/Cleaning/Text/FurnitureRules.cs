namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// The furniture of scraped pages, kind by kind: what a line says that is there for the page's sake. A pattern is the whole of a line, folded; case does not count.
/// </summary>
internal static class FurnitureRules
{
    private const string Network = "(facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|messenger|flipboard|tumblr|pocket|e-?mail|instagram|bluesky|threads|viber|vk|line|sms|tweet|post|pin|print|copy link)";
    private const string Story = "(article|story|post|page|report|column|video|news)";

    private static readonly FurnitureRule[] s_rules =
    [
        new(FurnitureKind.Share, FurnitureReach.Line, $$"""
            share (this )?{{Story}}( (on|via|with|to|by) [^.]+)?[:.!]?
            (listen to article \d+:\d\d )?(share|{{Network}})([,:]? (share|save|this|on|via|to|and|or|{{Story}}|{{Network}}))+( comments?)?[:.!]?
            share( all)? sharing options( for:.*)?
            read or share this {{Story}}:?( https?:\S+)?
            click to (share|e-?mail|print) .*\(opens in new window\)
            (copy|copied) (the )?(link|url)( to clipboard)?
            link copied( to clipboard)?[.!]?
            """),
        new(FurnitureKind.Share, FurnitureReach.Cluster, $$"""
            {{Network}}
            (share|save|bookmark|like|gift( this)?( {{Story}})?|copy|copied!?|share this|listen|\d+ shares?|shares?|print this {{Story}}|a[+-]|text size|font size)[:.]?
            """),

        new(FurnitureKind.Newsletter, FurnitureReach.Line, """
            [^"'].*\b(to|in|into) your (in-?box|mailbox|e-?mail)\b.*
            [^"'].*[.?!:;*] (sign|signup) ?up( here| now| below| today| free)?[.!]?\**\]?
            [^"'].*[.?!:;*] subscribe( here| now| below| today)?[.!]?\**\]?
            [^.]*newsletter sign-?up
            .+ manage newsletters
            """, "your inbox", "your in-box", "your mailbox", "your email", "your e-mail", "sign up", "signup", "sign-up", "subscribe", "manage newsletters"),
        new(FurnitureKind.Newsletter, FurnitureReach.Line, """
            (please )?(sign|signed) up (here )?(for|to)\b.*\b(newsletters?|briefings?|e-?mails?|alerts?|updates|top (\S+ )?stories|tip ?sheet)\b.*
            by (subscribing|signing up|submitting|providing|registering|entering)\b.*\b(you|i)( are)? (agree|agreeing|consent|acknowledge|accept|confirm|understand)\b.*
            subscribe (now |today |here )?(to|for)\b.*
            thank(s| you) for (signing up|subscribing|supporting (our|local|quality|independent) journalism)\b.*
            (click|tap) here (to|for) (sign up|subscribe|join|a free subscription|the [^.]*newsletter).*
            click here to get [^.]*newsletter[^.]*
            already (registered|a (member|subscriber)|have an account|subscribed)\?.*
            (enter|please enter) (your|a valid) e-?mail( address)?[^.]*
            (become|be) an? (\S+ )?(member|subscriber|supporter)( today| now)?[.!]?
            support (our|local|independent|progressive|quality|public|\S+'s( \S+)?) journalism.*
            you can unsubscribe at any time\.?.*
            """),
        new(FurnitureKind.Newsletter, FurnitureReach.Cluster, """
            (sign up|sign in|log ?in|register|subscribe|newsletters?|our newsletters?|sign up now|subscribe now|subscribe today|register now|join( now)?|e-?mail address)[:.!]?
            """),

        new(FurnitureKind.App, FurnitureReach.Line, """
            (click( here)?( to)? )?(get|download|install|try) (the|our|your)( \S+){0,6} apps?( for (free|full|more|iphone|ipad|ios|android)\b.*)?[.!]?
            (click here( to)? )?get the app\b.*
            download [^.]+ for (iphone|ipad|android|ios)\b.*
            (available|download it|get it|download) on (the )?(apple )?(app store|google play)\b.*
            (our apps|app store|google play|get our apps?|download our apps?)
            explore what [^.]+ can do( for you)?:?
            try our( \S+){0,3} features?
            """),

        new(FurnitureKind.Media, FurnitureReach.Line, """
            listen to .+\bpodcasts?\b[^.]*
            listen to (this |the )?(article|story|our podcasts?)( now)?[.:]?
            listen to article \d+:\d\d[^.]*
            (listen|read|watch) ?(now)? ?[:|·•-]? ?\(?\d+(:\d\d)? ?(min(ute)?s?|sec(ond)?s?)?\)?( read)?
            (get|catch|hear) the latest (with|on|from) our [^.]*\bpodcasts?\b.*
            (subscribe|listen)( to [^.]+)? (on|via) (apple podcasts?|spotify|itunes|stitcher|overcast|google podcasts|your favou?rite).*
            (subscribe|listen and subscribe) to (our|the|this) [^.]*(podcast|channel)\b.*
            watch on [^.]+
            watch (live|more|the (latest )?video( (above|below|here))?|the latest (news )?videos?\b.*)[:.]?
            (media|video|audio) playback is (unsupported|not supported).*
            transcript:?
            this is a (rush|lightly edited) transcript\..*
            your browser (does not|doesn't) support .*
            (play video|play audio|video player|video unavailable|loading( \.\.\.|\.\.\.)?|play pause[^.]*)
            """),

        new(FurnitureKind.Comments, FurnitureReach.End, """
            leave a (reply|comment)( cancel reply)?
            cancel reply
            (post|add|write) a comment
            no comments yet[.!]*
            be the first to (comment|reply|leave a comment)\b[^.]*
            your e-?mail address will not be published\b.*
            required fields are marked ?\*?\.?
            you must be (logged in|registered) to (post a comment|comment|reply)\b[^.]*
            """),
        new(FurnitureKind.Comments, FurnitureReach.Line, """
            (log|sign) in to (comment|leave a comment|join)[^.]*
            (view|show|see|load|read|hide)( all)?( the)?( \d+)? comments?( \(\d+\))?
            comments (are|have been) (closed|disabled|turned off)\b[^.]*
            comments? ?\(\d+\)
            save my name, e-?mail,? .*
            join the (conversation|discussion)[.!]?
            """),
        new(FurnitureKind.Comments, FurnitureReach.Cluster, @"(\d+ )?(comments?|replies|reply|likes?)"),

        new(FurnitureKind.Related, FurnitureReach.Heading, """
            (related|recommended|trending|similar|suggested|popular)( \S+)? (articles?|stories|story|posts?|news|content|topics?|links?|coverage|reading|reads|videos?|items)( for you| today| now)?:?
            (you (may|might)( also)? (like|enjoy|be interested in)|recommended( for you)?|related|see also|also read|also see|read also|up next|read next|what to read next|keep reading)[:.]?
            more (from|on) (this|the) (story|topic|author|section|subject)[:.]?
            more (like this|stories|headlines|top stories|coverage|on this\.*|reading)[:.]?
            (most (read|popular|viewed|shared|watched)|trending( now)?|editors?'? picks?|don't miss|in case you missed it|popular now|latest headlines)( (stories|articles|news|today))?[:.]?
            """),
        new(FurnitureKind.Related, FurnitureReach.Line, """
            [(\[]? ?(read more|read also|also read|read next|read this next|see also|see related|related( \S+)?|photos|pictures|photo gallery|gallery|recommended|don't miss|must read) ?: ?.+[^.]
            [(\[]? ?(more|read|watch|video|listen) ?: ?\S.+[^.,;"']
            (read more|full coverage)[:.]?[^.]*
            more on this[:.]*
            """),

        new(FurnitureKind.Advertisement, FurnitureReach.Line, """
            (advertisement|advertisment)[:.]?( advertisement)*( ?-? ?(scroll|skip|continue|story|article|swipe)\b[^.]*)?
            (story|article|text) continues?d? (below|after)( (this|the))?( (ad|advert|advertisement|video|gallery|photo))?[.:]?
            \(?(continue[sd]? (reading )?below|continue reading( the main story| below)?|continue)[.:]?\)?
            skip (past |the )?(ad|advert|advertisement|newsletter promotion)
            after newsletter promotion
            (sponsored|promoted|paid)( (content|post|by [^.]+))?
            \[(pullquote|audio-clip|ad|advertisement|embed|gallery|caption)\]
            \[embed\S* .+\]
            """),
        new(FurnitureKind.Advertisement, FurnitureReach.Cluster, "ads?"),

        new(FurnitureKind.Navigation, FurnitureReach.Line, """
            skip to (the )?(main |primary )?(content|navigation|comments|footer|search|sidebar)
            (back|return|jump) to (the )?(top|home ?page|home)
            exit mobile version
            solve the (daily )?(crossword|puzzle|sudoku)\b[^.]*
            view (full|original|source|the full|the original) (article|story|image|size)[^.]*
            (read|see) (the )?(full|whole|original|entire) (article|story|text)( (here|on|at) [^.]+| here)?[.:]?
            (show|load|view|see) (more|less|all)( (stories|articles|news|posts|results|comments))?[.:]?
            (prev(ious)?|next)( (prev(ious)?|next))*( image)?( \d+ (of|/) \d+)?
            (image|photo|slide|page) \d+ (of|/) \d+
            \d+ (of|/) \d+
            slideshow \(\d+ images?\)
            this (article|story|post) is more than \d+ (year|month|day)s? old\.?
            this (article|story|post) (was )?tagged under:?.*
            (tags?|filed under|related tags|keywords) ?:.*
            (we use cookies|this (web)?site uses cookies)\b.*
            accept( all)?( cookies)?|(cookie|privacy) (policy|settings|notice|preferences)|terms (of (use|service)|and conditions)( (&|and|\|) privacy[^.]*)?
            follow us( on .+)?[.:!]?
            (like|find|join|visit|subscribe to) us (on|at) [^.]+
            (- )?follow @\S+( [^.]*)?
            (- )?follow( \S+){1,6} (on|at) (twitter|facebook|x|instagram|google news|telegram|linkedin|youtube|bluesky)\b.*
            (estimated )?(reading|read) time:?[^.]*|\d+ ?min(ute)?s?( read)?
            this site is protected by re-?captcha\b.*
            add [^.]+ as (a|your) preferred source on google
            """),
        new(FurnitureKind.Navigation, FurnitureReach.Cluster, """
            (menu|search|home|close|loading|more|read more|follow|options?|settings|toggle [^.]+|advertise|about us|contact us|careers|help|faq|site map|sitemap)[:.]?
            """),

        new(FurnitureKind.SignOff, FurnitureReach.Line, """
            (\S+ )+contributed( reporting)?( from [^.]+)? to (this|the) (report|article|story|post|piece|column|reporting)\b.*
            .*\ball rights reserved\b.*
            """, "contributed", "rights reserved"),
        new(FurnitureKind.SignOff, FurnitureReach.Line, """
            (contributing|contributors?) ?: .+
            (copyright )?(©|\(c\)|copyright ©?|copyright \(c\)) ?\d{4}\b.*
            this material may not be published, broadcast.*
            (please )?(write|letters|send (your |a )?(letters?|tips?|feedback|comments?)|contact|e-?mail)( [^.]+)? (to|at) .*\S+@\S+
            """),
        new(FurnitureKind.SignOff, FurnitureReach.Tail, """
            (?-i:[a-z]{2,4}([/-][a-z]{1,4}){1,4}|[A-Z]{2,3}(/[A-Z]{2,3}){1,4})
            (- ?)?(ends?|30|###|\(ends?\))( ?-)?
            [*_•·.~=#\s-]+
            \(?(with )?(additional |further )?(reporting|writing|editing|production|photography)( (and|&) (writing|editing|reporting))? by (the )?(?-i:[A-Z]).+
            \(?(compiled|translated|edited|written) by (?-i:[A-Z])[^.]+
            (with (files|reporting|inputs?|additional reporting)|with agency inputs?)( from| by)? .+
            (-+ ?)?(last )?updated( at| on|:)? .*\d:\d\d.*
            (-+ ?)?(last )?updated( on|:)? [^.]*\b(19|20)\d\d[^.]*\.?
            this (story|article|post|report) (has been|was) (last )?updated\b.*
            (• )?this (report|article|story) (contains|includes|is based( in part)? on) (material|information|wire).*
            (the )?(views?|opinions?) expressed (in|by|here|are)\b.*
            (• )?\(?contributed( reporting)? .*
            """),
        new(FurnitureKind.SignOff, FurnitureReach.Tail, @".+[;.] ?\(?(editing|compiled|translated|written|reporting) by [^;.]+\)?\.?", "editing by", "compiled by", "translated by", "written by", "reporting by"),
    ];

    /// <summary>The rule that a folded line comes under, if any.</summary>
    public static FurnitureRule? Find(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty) return null;
        foreach (FurnitureRule rule in s_rules)
        {
            if (rule.IsMatch(folded)) return rule;
        }

        return PhotoCredits.IsCaption(folded) ? PhotoCredits.Rule : null;
    }
}
