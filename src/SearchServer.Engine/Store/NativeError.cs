using System.Runtime.InteropServices;

namespace SearchServer.Engine.Store;

/// <summary>What the operating system said to a call that the base class library does not have.</summary>
internal static class NativeError
{
    /// <summary>The error of the last call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="what">What it was to be done to.</param>
    public static IOException Of(string call, string what)
    {
        int error = Marshal.GetLastPInvokeError();
        return new IOException($"{call} of {what} failed: {Marshal.GetPInvokeErrorMessage(error)}.", error);
    }
}
