using System.ComponentModel.DataAnnotations;
using SearchServer.Http;

namespace SearchServer;

/// <summary>The section SearchServer of appsettings.json. Paths are relative to the folder that the program is started in.</summary>
public sealed class SearchServerOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "SearchServer";

    /// <summary>The folder of the index.</summary>
    [Required]
    public string Index { get; set; } = "index-data/index";

    /// <summary>The articles that are indexed at the first start, if there is no index.</summary>
    [Required]
    public string Articles { get; set; } = "index-data/articles";

    /// <summary>Where the server listens.</summary>
    [Required]
    public string Urls { get; set; } = "http://localhost:5080";

    /// <summary>The folder that backups are made in, and restored from, over HTTP: a folder each. Empty for none, and then commands alone make backups.</summary>
    public string Backups { get; set; } = "";

    /// <summary>Names that the server may be asked for, besides this machine's own and those that it listens at: <c>["search.example.org"]</c>. A request for another is refused.</summary>
    public string[] Hosts { get; set; } = [];

    /// <summary>Proxies in front of the server, addresses or networks: <c>["10.1.0.7", "10.2.0.0/16"]</c>. What these say of a client (X-Forwarded-For, -Proto, -Host) is taken for true: name no network that clients are in.</summary>
    [Networks]
    public string[] Proxies { get; set; } = [];

    /// <summary>Origins of front ends that may read the answers in a browser: <c>["https://news.example.org"]</c>. None by default.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>The file of the keys that <c>searchserver keys</c> makes: docs/security.md. Empty for <c>keys.json</c> beside the folder of the index. The server reads it again when it has changed.</summary>
    public string Keys { get; set; } = "";

    /// <summary>Whether searching and reading need a key, too. Writing and running the server always do, but straight from this machine while there is no key.</summary>
    public bool ReadingNeedsKey { get; set; }

    /// <summary>Whether the description of the API is served, and the page to try it out.</summary>
    public bool Swagger { get; set; } = true;

    /// <summary>How many requests a second each client may send, by its key or its address; then it is answered with 429, code <c>too-many-requests</c>. Twice as many may come at once. 0 for no bound. Who asks without a key straight from this machine has none.</summary>
    [Range(0, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 100;

    /// <summary>How many requests are answered at once, those included that wait; more are answered with 503, code <c>too-busy</c>.</summary>
    [Range(1, 100_000)]
    public int RequestsAtOnce { get; set; } = 1_000;

    /// <summary>How many searches run at once; others wait for them. 0 for twice as many as there are processors.</summary>
    [Range(0, 100_000)]
    public int SearchesAtOnce { get; set; }

    /// <summary>The language of articles that do not say theirs; empty if it is unknown, and then their words are not stemmed.</summary>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>A YAML file with what you know better of persons, places and organisations: docs/entities.md. Empty for none.</summary>
    public string Entities { get; set; } = "";

    /// <summary>A YAML file with the names, aliases and domains of outlets that the program does not know, or knows otherwise: docs/entities.md. Empty for none.</summary>
    public string Outlets { get; set; } = "";

    /// <summary>A file with words that mean the same, in Solr's format: docs/queries.md. Empty for none. The server reads it again when it has changed.</summary>
    public string Synonyms { get; set; } = "";

    /// <summary>Names of fields in JSON, front matter and sidecars, besides the usual ones: <c>"title": ["kop"]</c>.</summary>
    public Dictionary<string, string[]> Fields { get; set; } = [];

    /// <summary>Names of sources with their files and folders: <c>"courier": ["archive/courier"]</c>. Identities that articles are given are those of their source: docs/identity.md.</summary>
    public Dictionary<string, string[]> Sources { get; set; } = [];

    /// <summary>How many seconds a search of the server may take; then it is answered with 503, code <c>search-too-long</c>. 0 for no bound. A search that nobody waits for any more ends at once.</summary>
    [Range(0, 3600)]
    public double SearchSeconds { get; set; } = 10;

    /// <summary>
    /// How many seconds the server, asked to end, still takes requests while <c>/health/ready</c> says <c>shutting-down</c>, so that a load balancer that asks now and then sends no more. What it needs to notice, or 0 where nothing asks.
    /// </summary>
    [Range(0, 3600)]
    public double DrainSeconds { get; set; }

    /// <summary>How many seconds requests under way have to be finished when the server ends. Then they are cut off.</summary>
    [Range(0, 3600)]
    public double ShutdownSeconds { get; set; } = 30;

    /// <summary>With less room on the disk of the index <c>/health/ready</c> and the log warn, and articles that are pushed are refused; 0 for never.</summary>
    [Range(0, 1L << 40)]
    public long MinFreeMegabytes { get; set; } = 512;

    /// <summary>From how many milliseconds on a search is logged as slow, in the category <c>SearchServer.SlowQueries</c>; 0 for never.</summary>
    [Range(0, 3_600_000)]
    public double SlowQueryMilliseconds { get; set; } = 1000;

    /// <summary>Whether queries that find nothing are logged, in the category <c>SearchServer.QueriesWithoutHits</c>. What people search for may be nobody's business, so they are not by default.</summary>
    public bool LogQueriesWithoutHits { get; set; }

    /// <summary>How many hours lie between two verifications of all checksums by the server; 0 for none.</summary>
    [Range(0, 10_000)]
    public double ScrubHours { get; set; } = 24;

    /// <summary>How much of the index the server reads a second to verify it; 0 for no bound.</summary>
    [Range(0, 1 << 20)]
    public long ScrubMegabytesPerSecond { get; set; } = 20;
}
