namespace SearchServer.Articles.Reading.Containers;

/// <summary>A file expands to more than any honest one does: nothing more of it is read.</summary>
internal sealed class ExpansionException(string message) : SourceException(message);
