namespace SearchServer.Articles.Ingest;

/// <summary>How far a run is.</summary>
/// <param name="Report">What became of the articles so far; it goes on counting.</param>
/// <param name="Elapsed">How long it has taken.</param>
/// <param name="BytesRead">How many bytes of the files have been read; of an index that is taken over, how many documents.</param>
/// <param name="BytesTotal">How many there are, as far as the folders have been listed.</param>
public readonly record struct IngestProgress(IngestReport Report, TimeSpan Elapsed, long BytesRead, long BytesTotal);
