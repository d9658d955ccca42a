using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Ingest;

/// <summary>What became of the articles of a run.</summary>
/// <param name="Indexed">Articles that are in the index now and were not before.</param>
/// <param name="Known">Articles that the index had already, or that came before in the run.</param>
/// <param name="Rejected">What could not be indexed, and why; the first <see cref="ArticleIndexer.MaxRejections"/>.</param>
/// <param name="RejectedCount">How much could not be indexed in all.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestReport(long Indexed, long Known, IReadOnlyList<Rejection> Rejected, long RejectedCount, TimeSpan Elapsed);
