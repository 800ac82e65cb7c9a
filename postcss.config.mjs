// Tells Next's CSS pipeline to run Tailwind.
export default { plugins: { '@tailwindcss/postcss': {} } }
