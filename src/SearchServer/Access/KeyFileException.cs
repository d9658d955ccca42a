namespace SearchServer.Access;

/// <summary>The file of the keys is not as it was written, or cannot be changed as asked.</summary>
internal sealed class KeyFileException(string file, string problem) : IOException($"{file}: {problem}");
